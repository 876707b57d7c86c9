package io.madoguchi.customer;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.ATTESTATION;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import io.madoguchi.access.AccountKind;
import io.madoguchi.customer.CustomerDetails.Counted;
import io.madoguchi.customer.CustomerDetails.Part;
import io.madoguchi.customer.CustomerDetails.Reseller;
import io.madoguchi.customer.CustomerDetails.Round;
import io.madoguchi.database.schema.tables.Customer;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Reads one customer, for vendor staff. */
@Component
class CustomerQuery {

    private static final int ROUNDS_SHOWN = 4;

    private static final Customer RESELLER = CUSTOMER.as("reseller");

    private static final Field<List<Counted>> ACCOUNTS = multiset(select(ACCOUNT.KIND, count())
                    .from(ACCOUNT)
                    .where(ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID), ACCOUNT.STATUS.ne("REMOVED"))
                    .groupBy(ACCOUNT.KIND))
            .convertFrom(rows -> rows.map(row -> new Counted(AccountKind.valueOf(row.value1()), row.value2())));

    private static final Field<List<Part>> ENGAGEMENTS = multiset(select(
                            ENGAGEMENT.NAME,
                            ENGAGEMENT_GROUP.NAME,
                            field(selectCount().from(MEMBERSHIP).where(MEMBERSHIP.GROUP_ID.eq(ENGAGEMENT_GROUP.ID))))
                    .from(ENGAGEMENT)
                    .join(ENGAGEMENT_GROUP)
                    .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))
                    .where(ENGAGEMENT.CUSTOMER_ID.eq(CUSTOMER.ID))
                    .orderBy(ENGAGEMENT.NAME))
            .convertFrom(rows -> rows.map(Records.mapping(Part::new)));

    private static final Field<List<Round>> ROUNDS = multiset(
                    select(ATTESTATION.OPENED_AT, ATTESTATION.DUE_AT, ATTESTATION.FINISHED_AT)
                            .from(ATTESTATION)
                            .where(ATTESTATION.CUSTOMER_ID.eq(CUSTOMER.ID))
                            .orderBy(ATTESTATION.OPENED_AT.desc())
                            .limit(ROUNDS_SHOWN))
            .convertFrom(rows -> rows.map(row -> new Round(
                    row.value1().toInstant(),
                    row.value2().toInstant(),
                    row.value3() == null ? null : row.value3().toInstant())));

    private final DSLContext dsl;

    CustomerQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<CustomerDetails> find(String code) {
        return dsl.select(CUSTOMER.fields())
                .select(RESELLER.CODE, RESELLER.NAME, ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME)
                .select(ACCOUNTS, ENGAGEMENTS, ROUNDS)
                .from(CUSTOMER)
                .leftJoin(RESELLER)
                .on(RESELLER.ID.eq(CUSTOMER.RESELLER_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CUSTOMER.SALES_REPRESENTATIVE_ID))
                .where(CUSTOMER.CODE.eq(code))
                .fetchOptional(CustomerQuery::details);
    }

    private static CustomerDetails details(Record row) {
        String reseller = row.get(RESELLER.CODE);
        String family = row.get(ACCOUNT.FAMILY_NAME);
        return new CustomerDetails(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.CODE),
                row.get(CUSTOMER.NAME),
                row.get(CUSTOMER.NAME_KANA),
                row.get(CUSTOMER.POSTAL_CODE),
                row.get(CUSTOMER.ADDRESS),
                row.get(CUSTOMER.BUILDING),
                row.get(CUSTOMER.PHONE),
                reseller == null ? null : new Reseller(reseller, row.get(RESELLER.NAME)),
                family == null ? "" : family + " " + row.get(ACCOUNT.GIVEN_NAME),
                row.get(ACCOUNTS),
                row.get(ENGAGEMENTS),
                row.get(ROUNDS));
    }
}
