package io.madoguchi.application;

import static io.madoguchi.database.schema.Tables.APPLICATION;

import io.madoguchi.account.LinkToken;
import io.madoguchi.application.LinkFound.Purpose;
import io.madoguchi.shell.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Makes the links in mails to applicants, and forgets who never used his; as the program itself. */
@Component
class ApplicationLinkStore {

    static final Duration VALID = Duration.ofDays(3);

    private final DSLContext dsl;
    private final ContentText text;
    private final Clock clock;

    ApplicationLinkStore(DSLContext dsl, ContentText text, Clock clock) {
        this.dsl = dsl;
        this.text = text;
        this.clock = clock;
    }

    /** A link that is good from now on for as long as this. */
    record Fresh(LinkToken token, Instant until) {
        String until(Words words) {
            return words.dateTime(until);
        }
    }

    /** An application whose address nobody has confirmed yet. */
    record Unconfirmed(String number, Locale language, Content content) {}

    Fresh link(UUID application, Purpose purpose) {
        LinkToken token = LinkToken.next();
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        dsl.execute(
                "select application_link_create(?, ?, ?, ?, ?)",
                application,
                purpose.name(),
                token.hash(),
                Timestamp.from(now),
                Timestamp.from(until));
        return new Fresh(token, until);
    }

    Optional<Unconfirmed> unconfirmed(UUID application) {
        return dsl.select(APPLICATION.NUMBER, APPLICATION.LANGUAGE, APPLICATION.CONTENT)
                .from(APPLICATION)
                .where(APPLICATION.ID.eq(application), APPLICATION.STATE.eq(State.UNCONFIRMED.name()))
                .fetchOptional(row -> new Unconfirmed(row.value1(), Locale.of(row.value2()), text.read(row.value3())));
    }

    int forgetUnconfirmed(Instant before) {
        return dsl.deleteFrom(APPLICATION)
                .where(
                        APPLICATION.STATE.eq(State.UNCONFIRMED.name()),
                        APPLICATION.FILED_AT.lt(before.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
