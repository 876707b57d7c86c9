package io.madoguchi.mail;

import static io.madoguchi.database.schema.Tables.ACCOUNT;

import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Words;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A kind of mail for tests that needs what its recipient may not do: it counts all accounts. */
@Component
class AccountLetters implements MailKind {

    static final String EVENT = "test.account";

    private final DSLContext dsl;

    AccountLetters(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public Actor actsAs() {
        return Actor.SYSTEM;
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID subject, Words words) {
        return Optional.of(Letter.of("Accounts " + subject).paragraph("There are " + dsl.fetchCount(ACCOUNT)));
    }
}
