package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.Contracts;
import io.madoguchi.device.DeviceSummary;
import io.madoguchi.device.Devices;
import io.madoguchi.inquiry.Engineer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Who and what the names in the demonstration's files are. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoPeople {

    private final Database database;
    private final DSLContext dsl;
    private final Viewers viewers;
    private final Devices devices;
    private final Contracts contracts;
    private final Map<String, Viewer> people = new HashMap<>();

    DemoPeople(Database database, DSLContext dsl, Viewers viewers, Devices devices, Contracts contracts) {
        this.database = database;
        this.dsl = dsl;
        this.viewers = viewers;
        this.devices = devices;
        this.contracts = contracts;
    }

    /** Looks all of them up. Outside of a transaction. */
    void meet() {
        Map<String, UUID> accounts = database.asSystem(
                "demonstration: who is who",
                () -> dsl.fetch("select mail, id from account")
                        .intoMap(row -> row.get(0, String.class), row -> row.get(1, UUID.class)));
        accounts.forEach((mail, id) -> people.put(mail, viewers.find(id, null).orElseThrow()));
    }

    Collection<Viewer> all() {
        return List.copyOf(people.values());
    }

    Viewer person(String mail) {
        Viewer person = people.get(mail);
        if (person == null) {
            throw new IllegalArgumentException("Nobody has this mail: " + mail);
        }
        return person;
    }

    Engineer engineer(String mail) {
        Viewer engineer = person(mail);
        return new Engineer(engineer.accountId(), engineer.fullName());
    }

    /** Inside the transaction of somebody for whom it exists, as with the contract. */
    @Nullable
    UUID device(@Nullable String code) {
        return code == null ? null : devices.find(code).map(DeviceSummary::id).orElseThrow();
    }

    @Nullable
    UUID contract(@Nullable String number) {
        return number == null
                ? null
                : contracts.find(number).map(ContractSummary::id).orElseThrow();
    }
}
