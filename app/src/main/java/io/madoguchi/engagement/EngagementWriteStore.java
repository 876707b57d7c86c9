package io.madoguchi.engagement;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.select;

import io.madoguchi.database.schema.tables.records.EngagementGroupRecord;
import io.madoguchi.database.schema.tables.records.EngagementRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Collects what a batch of an import of engagements writes, and writes it in the order that the records need. */
final class EngagementWriteStore {

    private final DSLContext dsl;
    private final OffsetDateTime now;
    private final List<EngagementRecord> engagements = new ArrayList<>();
    private final List<EngagementRecord> changedEngagements = new ArrayList<>();
    private final List<EngagementGroupRecord> addedGroups = new ArrayList<>();
    private final List<EngagementGroupRecord> changedGroups = new ArrayList<>();
    private final List<Member> joined = new ArrayList<>();
    private final Map<UUID, List<String>> left = new HashMap<>();
    private final Set<UUID> restricted = new HashSet<>();
    private final Map<UUID, List<String>> placed = new HashMap<>();
    private final List<String> freed = new ArrayList<>();

    EngagementWriteStore(DSLContext dsl, OffsetDateTime now) {
        this.dsl = dsl;
        this.now = now;
    }

    void group(EngagementRecord engagement, EngagementGroupRecord group, boolean isNew) {
        if (isNew) {
            engagements.add(engagement);
            addedGroups.add(group);
        } else {
            changedGroups.add(group);
            // Whoever has its page open is told that it is not what it was.
            engagement.setVersion(engagement.getVersion() + 1);
            changedEngagements.add(engagement);
        }
    }

    void join(UUID group, UUID account) {
        joined.add(new Member(group, account));
    }

    void leave(UUID group, List<String> mails) {
        left.put(group, mails);
    }

    /** From now on the account sees its engagements only. */
    void restrict(UUID account) {
        restricted.add(account);
    }

    void place(List<String> contractNumbers, UUID engagement) {
        placed.put(engagement, contractNumbers);
    }

    void free(List<String> contractNumbers) {
        freed.addAll(contractNumbers);
    }

    void write() {
        dsl.batchInsert(engagements).execute();
        dsl.batchInsert(addedGroups).execute();
        dsl.batchUpdate(changedEngagements).execute();
        dsl.batchUpdate(changedGroups).execute();
        List<Query> queries = new ArrayList<>();
        joined.forEach(member -> queries.add(dsl.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.GROUP_ID, member.group())
                .set(MEMBERSHIP.ACCOUNT_ID, member.account())
                .set(MEMBERSHIP.JOINED_AT, now)));
        left.forEach((group, mails) -> queries.add(dsl.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.GROUP_ID.eq(group))
                .and(MEMBERSHIP.ACCOUNT_ID.in(select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.MAIL.in(mails))))));
        queries.add(dsl.update(ACCOUNT)
                .set(ACCOUNT.SCOPE, "ENGAGEMENTS")
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.in(restricted))
                .and(ACCOUNT.SCOPE.eq("WHOLE")));
        // Contracts leave before others join: a device may change its engagement with them.
        queries.add(dsl.update(CONTRACT).setNull(CONTRACT.ENGAGEMENT_ID).where(CONTRACT.NUMBER.in(freed)));
        placed.forEach((engagement, numbers) -> queries.add(dsl.update(CONTRACT)
                .set(CONTRACT.ENGAGEMENT_ID, engagement)
                .where(CONTRACT.NUMBER.in(numbers))
                .and(CONTRACT.ENGAGEMENT_ID.isDistinctFrom(engagement))));
        dsl.batch(queries).execute();
    }

    /** An account that joins a group. */
    private record Member(UUID group, UUID account) {}
}
