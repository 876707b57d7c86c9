package io.madoguchi.engagement;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change of an engagement is about, and how much hangs on it. */
@Component
class EngagementStepQuery {

    private final DSLContext dsl;

    EngagementStepQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<UUID, String> mails(Collection<UUID> accounts) {
        return dsl.select(ACCOUNT.ID, ACCOUNT.MAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts))
                .orderBy(ACCOUNT.MAIL)
                .fetchMap(ACCOUNT.ID, ACCOUNT.MAIL);
    }

    /** The account's mail address, if it belongs to the customer. */
    List<String> mailOf(UUID account, UUID customer) {
        return dsl.select(ACCOUNT.MAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account), ACCOUNT.CUSTOMER_ID.eq(customer))
                .fetch(ACCOUNT.MAIL);
    }

    List<Placed> byNumber(UUID customer, Collection<String> numbers) {
        return contracts(customer, CONTRACT.NUMBER.in(numbers));
    }

    List<Placed> byId(UUID customer, Collection<UUID> ids) {
        return contracts(customer, CONTRACT.ID.in(ids));
    }

    private List<Placed> contracts(UUID customer, Condition which) {
        return dsl.select(CONTRACT.ID, CONTRACT.NUMBER, CONTRACT.ENGAGEMENT_ID)
                .from(CONTRACT)
                .where(CONTRACT.CUSTOMER_ID.eq(customer), which)
                .orderBy(CONTRACT.NUMBER)
                .fetch(row -> new Placed(row.value1(), row.value2(), row.value3()));
    }

    /** Accounts that are in no other group of their own company, and of the company whose group this is. */
    List<String> withoutOther(UUID group, UUID customer, Collection<UUID> accounts) {
        return dsl.select(ACCOUNT.MAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts), ACCOUNT.CUSTOMER_ID.eq(customer))
                .andNotExists(select(MEMBERSHIP.GROUP_ID)
                        .from(MEMBERSHIP)
                        .join(ENGAGEMENT_GROUP)
                        .on(ENGAGEMENT_GROUP.ID.eq(MEMBERSHIP.GROUP_ID))
                        .where(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .and(ENGAGEMENT_GROUP.CUSTOMER_ID.eq(customer))
                        .and(ENGAGEMENT_GROUP.ID.ne(group)))
                .orderBy(ACCOUNT.MAIL)
                .fetch(ACCOUNT.MAIL);
    }

    int strangers(UUID group, UUID customer) {
        return dsl.fetchCount(select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(MEMBERSHIP.GROUP_ID.eq(group), ACCOUNT.CUSTOMER_ID.ne(customer)));
    }

    int members(@Nullable UUID engagement) {
        return dsl.fetchCount(select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ID.eq(MEMBERSHIP.GROUP_ID))
                .where(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(engagement)));
    }

    /** What hangs on these contracts. */
    Weight weight(Collection<UUID> contracts) {
        Condition hangs = INQUIRY.CONTRACT_ID
                .in(contracts)
                .or(INQUIRY.CONTRACT_ID
                        .isNull()
                        .and(INQUIRY.DEVICE_ID.in(select(CONTRACT_LINE.DEVICE_ID)
                                .from(CONTRACT_LINE)
                                .where(CONTRACT_LINE.CONTRACT_ID.in(contracts)))));
        return dsl.select(
                        field(select(countDistinct(CONTRACT_LINE.DEVICE_ID))
                                .from(CONTRACT_LINE)
                                .where(CONTRACT_LINE.CONTRACT_ID.in(contracts))),
                        field(selectCount().from(INQUIRY).where(hangs)),
                        field(selectCount().from(INQUIRY).where(hangs, INQUIRY.CLOSED_AT.isNull())))
                .fetchSingle(row -> new Weight(contracts.size(), row.value1(), row.value2(), row.value3()));
    }

    /** A contract and where it stands; null: in no engagement. */
    record Placed(UUID id, String number, @Nullable UUID engagement) {}

    record Weight(int contracts, int devices, int inquiries, int openInquiries) {}
}
