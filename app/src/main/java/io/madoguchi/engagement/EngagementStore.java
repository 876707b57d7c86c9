package io.madoguchi.engagement;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes engagements, groups, memberships and the places of contracts. */
@Component
class EngagementStore {

    private final DSLContext dsl;
    private final Clock clock;

    EngagementStore(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Whoever changes engagements of this customer at a screen waits for the others who do, so that what was checked holds. */
    void hold(UUID customer) {
        dsl.execute("select pg_advisory_xact_lock(hashtextextended('engagements ' || ?, 0))", customer.toString());
    }

    Optional<Held> find(UUID engagement) {
        return dsl.select(
                        ENGAGEMENT.ID,
                        ENGAGEMENT.CUSTOMER_ID,
                        ENGAGEMENT.NAME,
                        ENGAGEMENT.VERSION,
                        ENGAGEMENT_GROUP.ID,
                        ENGAGEMENT_GROUP.NAME,
                        ENGAGEMENT_GROUP.SHOWS_MONEY_TO_OTHER_COMPANIES)
                .from(ENGAGEMENT)
                .join(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))
                .where(ENGAGEMENT.ID.eq(engagement))
                .fetchOptional(row -> new Held(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    void insert(UUID engagement, UUID group, UUID customer, EngagementPlan plan) {
        dsl.insertInto(ENGAGEMENT)
                .set(ENGAGEMENT.ID, engagement)
                .set(ENGAGEMENT.CUSTOMER_ID, customer)
                .set(ENGAGEMENT.NAME, plan.engagementName())
                .execute();
        dsl.insertInto(ENGAGEMENT_GROUP)
                .set(ENGAGEMENT_GROUP.ID, group)
                .set(ENGAGEMENT_GROUP.CUSTOMER_ID, customer)
                .set(ENGAGEMENT_GROUP.ENGAGEMENT_ID, engagement)
                .set(ENGAGEMENT_GROUP.NAME, plan.groupName())
                .set(ENGAGEMENT_GROUP.SHOWS_MONEY_TO_OTHER_COMPANIES, plan.showsMoneyToOtherCompanies())
                .execute();
    }

    /** False if it has been changed since that version was shown. */
    boolean advance(UUID engagement, int version) {
        return dsl.update(ENGAGEMENT)
                        .set(ENGAGEMENT.VERSION, version + 1)
                        .where(ENGAGEMENT.ID.eq(engagement), ENGAGEMENT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Of those that another one's change concerns too, so that its open pages notice. */
    void advance(Collection<UUID> engagements) {
        dsl.update(ENGAGEMENT)
                .set(ENGAGEMENT.VERSION, ENGAGEMENT.VERSION.plus(1))
                .where(ENGAGEMENT.ID.in(engagements))
                .execute();
    }

    void rename(UUID engagement, String name, String groupName, boolean showsMoney) {
        dsl.update(ENGAGEMENT)
                .set(ENGAGEMENT.NAME, name)
                .where(ENGAGEMENT.ID.eq(engagement))
                .execute();
        dsl.update(ENGAGEMENT_GROUP)
                .set(ENGAGEMENT_GROUP.NAME, groupName)
                .set(ENGAGEMENT_GROUP.SHOWS_MONEY_TO_OTHER_COMPANIES, showsMoney)
                .where(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(engagement))
                .execute();
    }

    void join(UUID group, Collection<UUID> accounts) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var insert = dsl.insertInto(MEMBERSHIP, MEMBERSHIP.GROUP_ID, MEMBERSHIP.ACCOUNT_ID, MEMBERSHIP.JOINED_AT);
        for (UUID account : accounts) {
            insert = insert.values(group, account, now);
        }
        if (!accounts.isEmpty()) {
            insert.onConflictDoNothing().execute();
        }
    }

    /** How many were members. */
    int leave(UUID group, Collection<UUID> accounts) {
        return dsl.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.GROUP_ID.eq(group), MEMBERSHIP.ACCOUNT_ID.in(accounts))
                .execute();
    }

    /**
     * In one statement: the devices of all of them are placed after all have moved, so that those which share a device move
     * together.
     *
     * @return how many moved
     */
    int place(Collection<UUID> contracts, @Nullable UUID engagement) {
        return dsl.update(CONTRACT)
                .set(CONTRACT.ENGAGEMENT_ID, engagement)
                .where(CONTRACT.ID.in(contracts), CONTRACT.ENGAGEMENT_ID.isDistinctFrom(engagement))
                .execute();
    }

    /** As {@link #place}, but takes none away from another engagement. */
    int placeFree(Collection<UUID> contracts, UUID engagement) {
        return dsl.update(CONTRACT)
                .set(CONTRACT.ENGAGEMENT_ID, engagement)
                .where(CONTRACT.ID.in(contracts), CONTRACT.ENGAGEMENT_ID.isNull())
                .execute();
    }

    /** What still stands in it. Inquiries that are closed count too: they would lose their place. */
    Contents contents(UUID engagement) {
        return dsl.select(
                        field(selectCount().from(CONTRACT).where(CONTRACT.ENGAGEMENT_ID.eq(engagement))),
                        field(selectCount()
                                .from(MEMBERSHIP)
                                .join(ENGAGEMENT_GROUP)
                                .on(ENGAGEMENT_GROUP.ID.eq(MEMBERSHIP.GROUP_ID))
                                .where(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(engagement))),
                        field(selectCount().from(INQUIRY).where(INQUIRY.ENGAGEMENT_ID.eq(engagement))))
                .fetchSingle(row -> new Contents(row.value1(), row.value2(), row.value3()));
    }

    void delete(UUID engagement) {
        dsl.deleteFrom(ENGAGEMENT_GROUP)
                .where(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(engagement))
                .execute();
        dsl.deleteFrom(ENGAGEMENT).where(ENGAGEMENT.ID.eq(engagement)).execute();
    }

    /** False if it has that scope already, is in a group of its own company, or does not exist. */
    boolean setScope(UUID account, boolean whole) {
        return !dsl.fetch("select 1 where account_scope_set(?::uuid, ?)", account, whole ? "WHOLE" : "ENGAGEMENTS")
                .isEmpty();
    }

    List<UUID> members(UUID group) {
        return dsl.select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.GROUP_ID.eq(group))
                .fetch(MEMBERSHIP.ACCOUNT_ID);
    }

    /** An engagement and its group. */
    record Held(
            UUID id, UUID customerId, String name, int version, UUID groupId, String groupName, boolean showsMoney) {}

    record Contents(int contracts, int members, int inquiries) {
        boolean isEmpty() {
            return contracts + members + inquiries == 0;
        }
    }
}
