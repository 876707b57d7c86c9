package io.madoguchi.shell;

import io.madoguchi.access.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Carries out a form once, however often it is sent: each form has a key, made when it is first shown. A second request
 * with the same key waits for the first (the row's primary key makes it) and gets the first one's outcome.
 */
@Component
public class OnceOnly {

    private final DSLContext dsl;
    private final Clock clock;

    OnceOnly(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /**
     * To be called inside the viewer's transaction; if the work fails the key is free again.
     *
     * @param work gives what the next request should be told, such as a number
     */
    public String run(Viewer viewer, UUID formKey, Supplier<String> work) {
        int fresh = dsl.execute(
                "insert into submission (account_id, form_key, outcome, at) values (?, ?, '', ?) on conflict do nothing",
                viewer.accountId(),
                formKey,
                Timestamp.from(clock.instant()));
        if (fresh == 0) {
            return dsl.fetchSingle(
                            "select outcome from submission where account_id = ? and form_key = ?",
                            viewer.accountId(),
                            formKey)
                    .get(0, String.class);
        }
        String outcome = work.get();
        dsl.execute(
                "update submission set outcome = ? where account_id = ? and form_key = ?",
                outcome,
                viewer.accountId(),
                formKey);
        return outcome;
    }
}
