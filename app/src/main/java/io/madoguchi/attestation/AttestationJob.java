package io.madoguchi.attestation;

import io.madoguchi.access.Database;
import io.madoguchi.work.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks several times a day whose turn it is. */
@Component
class AttestationJob implements RecurringJob {

    private final Database database;
    private final Attestations attestations;

    AttestationJob(Database database, Attestations attestations) {
        this.database = database;
        this.attestations = attestations;
    }

    @Override
    public String task() {
        return "attestation.begin";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        database.asSystem("ask companies about their accounts", attestations::begin);
    }
}
