package io.madoguchi.engagement;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.engagement.EngagementView.Contract;
import io.madoguchi.engagement.EngagementView.Facts;
import io.madoguchi.engagement.EngagementView.Member;
import io.madoguchi.engagement.EngagementView.Other;
import io.madoguchi.engagement.EngagementView.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Reads the page of an engagement. */
@Component
class EngagementQuery {

    /** Beyond this many rows a page is no page any more; the counts above it are of all. */
    static final int MOST_ROWS = 500;

    private static final int MOST_FOUND = 20;

    private static final io.madoguchi.database.schema.tables.Engagement OTHER = ENGAGEMENT.as("other");
    private static final Condition OPEN = INQUIRY.CLOSED_AT.isNull();

    private static final Field<List<Contract>> CONTRACTS = multiset(select(
                            CONTRACT.ID,
                            CONTRACT.NUMBER,
                            CONTRACT.TITLE,
                            field(selectCount().from(CONTRACT_LINE).where(CONTRACT_LINE.CONTRACT_ID.eq(CONTRACT.ID))),
                            field(selectCount().from(INQUIRY).where(INQUIRY.CONTRACT_ID.eq(CONTRACT.ID), OPEN)))
                    .from(CONTRACT)
                    .where(CONTRACT.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))
                    .orderBy(CONTRACT.NUMBER)
                    .limit(MOST_ROWS))
            .convertFrom(rows -> rows.map(
                    row -> new Contract(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));

    private static final Field<List<Other>> OTHERS = multiset(select(OTHER.ID, OTHER.NAME)
                    .from(OTHER)
                    .where(OTHER.CUSTOMER_ID.eq(ENGAGEMENT.CUSTOMER_ID), OTHER.ID.ne(ENGAGEMENT.ID))
                    .orderBy(OTHER.NAME)
                    .limit(MOST_ROWS))
            .convertFrom(rows -> rows.map(row -> new Other(row.value1(), row.value2())));

    private static final Field<List<Person>> BLIND = multiset(
                    select(ACCOUNT.ID, ACCOUNT.MAIL, ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME)
                            .from(ACCOUNT)
                            .where(ACCOUNT.CUSTOMER_ID.eq(ENGAGEMENT.CUSTOMER_ID))
                            .and(ACCOUNT.SCOPE.eq("ENGAGEMENTS"))
                            .and(ACCOUNT.STATUS.eq("ACTIVE"))
                            .andNotExists(selectOne()
                                    .from(MEMBERSHIP)
                                    .join(ENGAGEMENT_GROUP)
                                    .on(ENGAGEMENT_GROUP.ID.eq(MEMBERSHIP.GROUP_ID))
                                    .where(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
                                    .and(ENGAGEMENT_GROUP.CUSTOMER_ID.eq(ACCOUNT.CUSTOMER_ID)))
                            .orderBy(ACCOUNT.MAIL)
                            .limit(MOST_ROWS))
            .convertFrom(rows ->
                    rows.map(row -> new Person(row.value1(), row.value2(), row.value3(), row.value4(), "", true)));

    private final DSLContext dsl;

    EngagementQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Found> find(UUID engagement) {
        return dsl.select(
                        ENGAGEMENT.CUSTOMER_ID,
                        ENGAGEMENT.NAME,
                        ENGAGEMENT.VERSION,
                        ENGAGEMENT_GROUP.NAME,
                        ENGAGEMENT_GROUP.SHOWS_MONEY_TO_OTHER_COMPANIES,
                        CUSTOMER.CODE,
                        CUSTOMER.NAME,
                        field(selectCount().from(CONTRACT).where(CONTRACT.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))),
                        field(selectCount().from(DEVICE).where(DEVICE.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))),
                        field(selectCount().from(INQUIRY).where(INQUIRY.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))),
                        field(selectCount().from(INQUIRY).where(INQUIRY.ENGAGEMENT_ID.eq(ENGAGEMENT.ID), OPEN)),
                        CONTRACTS,
                        OTHERS,
                        BLIND)
                .from(ENGAGEMENT)
                .join(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ENGAGEMENT.CUSTOMER_ID))
                .where(ENGAGEMENT.ID.eq(engagement))
                .fetchOptional(row -> new Found(
                        new Facts(
                                engagement,
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value11()),
                        row.value12(),
                        row.value13(),
                        row.value14()));
    }

    List<Member> members(UUID engagement) {
        return dsl.fetch("select * from engagement_members(?::uuid) limit ?", engagement, MOST_ROWS)
                .map(row -> new Member(
                        row.get("account_id", UUID.class),
                        row.get("mail", String.class),
                        row.get("family_name", String.class),
                        row.get("given_name", String.class),
                        row.get("kind", String.class),
                        row.get("active", Boolean.class),
                        row.get("customer_name", String.class),
                        row.get("home", Boolean.class),
                        row.get("memberships", Integer.class)));
    }

    /** Active accounts of the customer and of those to whom he resells, which are not in the group yet. */
    List<Person> candidates(UUID engagement, String search) {
        String part = "%"
                + search.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
        return dsl.select(
                        ACCOUNT.ID,
                        ACCOUNT.MAIL,
                        ACCOUNT.FAMILY_NAME,
                        ACCOUNT.GIVEN_NAME,
                        CUSTOMER.NAME,
                        field(CUSTOMER.ID.eq(ENGAGEMENT.CUSTOMER_ID)))
                .from(ACCOUNT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER_ID))
                .join(ENGAGEMENT)
                .on(ENGAGEMENT.CUSTOMER_ID.in(CUSTOMER.ID, CUSTOMER.RESELLER_ID))
                .join(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))
                .where(ENGAGEMENT.ID.eq(engagement), ACCOUNT.STATUS.eq("ACTIVE"))
                .and(or(
                        ACCOUNT.MAIL.like(part, '\\'),
                        lower(ACCOUNT.FAMILY_NAME.concat(ACCOUNT.GIVEN_NAME)).like(part, '\\')))
                .andNotExists(selectOne()
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.GROUP_ID.eq(ENGAGEMENT_GROUP.ID), MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID)))
                .orderBy(field(CUSTOMER.ID.eq(ENGAGEMENT.CUSTOMER_ID)).desc(), ACCOUNT.MAIL)
                .limit(MOST_FOUND)
                .fetch(row ->
                        new Person(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** An engagement with what stands in it. */
    record Found(Facts facts, List<Contract> contracts, List<Other> others, List<Person> blind) {}
}
