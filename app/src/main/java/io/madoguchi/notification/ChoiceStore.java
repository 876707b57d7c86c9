package io.madoguchi.notification;

import static io.madoguchi.database.schema.Tables.NOTICE_CHOICE;
import static io.madoguchi.database.schema.Tables.NOTICE_DIGEST_HOUR;
import static org.jooq.impl.DSL.excluded;

import io.madoguchi.mail.NoticeWishes;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What people chose; who chose nothing is written to at once, and has his digest in the morning. */
@Component
class ChoiceStore implements NoticeWishes {

    static final int USUAL_HOUR = 9;

    private final DSLContext dsl;

    ChoiceStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Way wayOf(UUID account, String event) {
        return dsl.select(NOTICE_CHOICE.WAY)
                .from(NOTICE_CHOICE)
                .where(NOTICE_CHOICE.ACCOUNT_ID.eq(account), NOTICE_CHOICE.EVENT.eq(event))
                .fetchOptional(NOTICE_CHOICE.WAY)
                .map(Way::valueOf)
                .orElse(Way.MAIL);
    }

    Map<String, Way> ways(UUID account) {
        return dsl.select(NOTICE_CHOICE.EVENT, NOTICE_CHOICE.WAY)
                .from(NOTICE_CHOICE)
                .where(NOTICE_CHOICE.ACCOUNT_ID.eq(account))
                .fetchMap(NOTICE_CHOICE.EVENT, row -> Way.valueOf(row.value2()));
    }

    int hour(UUID account) {
        return dsl.select(NOTICE_DIGEST_HOUR.HOUR)
                .from(NOTICE_DIGEST_HOUR)
                .where(NOTICE_DIGEST_HOUR.ACCOUNT_ID.eq(account))
                .fetchOptional(NOTICE_DIGEST_HOUR.HOUR)
                .orElse(USUAL_HOUR);
    }

    void save(UUID account, Map<String, Way> ways, int hour) {
        var insert = dsl.insertInto(NOTICE_CHOICE, NOTICE_CHOICE.ACCOUNT_ID, NOTICE_CHOICE.EVENT, NOTICE_CHOICE.WAY);
        for (var each : ways.entrySet()) {
            insert = insert.values(account, each.getKey(), each.getValue().name());
        }
        if (!ways.isEmpty()) {
            insert.onConflict(NOTICE_CHOICE.ACCOUNT_ID, NOTICE_CHOICE.EVENT)
                    .doUpdate()
                    .set(NOTICE_CHOICE.WAY, excluded(NOTICE_CHOICE.WAY))
                    .execute();
        }
        dsl.insertInto(NOTICE_DIGEST_HOUR)
                .set(NOTICE_DIGEST_HOUR.ACCOUNT_ID, account)
                .set(NOTICE_DIGEST_HOUR.HOUR, hour)
                .onConflict(NOTICE_DIGEST_HOUR.ACCOUNT_ID)
                .doUpdate()
                .set(NOTICE_DIGEST_HOUR.HOUR, excluded(NOTICE_DIGEST_HOUR.HOUR))
                .execute();
    }
}
