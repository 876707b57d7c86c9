package io.madoguchi.engagement;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What plans refer to, as far as it exists for the viewer in whose transaction it is read. */
@Component
@SuppressWarnings("NullAway")
class EngagementCheckQuery {

    private final DSLContext dsl;
    private final EngagementImportStore imports;

    EngagementCheckQuery(DSLContext dsl, EngagementImportStore imports) {
        this.dsl = dsl;
        this.imports = imports;
    }

    /** In two statements, as it is read for pages beside much else. */
    Known known(Viewer by, UUID customer, Collection<String> mails, Collection<String> numbers) {
        return dsl.select(names(customer), accounts(customer, mails), contracts(by, numbers))
                .fetchSingle(row -> new Known(
                        customer,
                        new HashMap<>(row.value1().stream().collect(toMap(Named::engagement, Named::group))),
                        new HashMap<>(row.value1().stream().collect(toMap(Named::group, Named::engagement))),
                        row.value2().stream().collect(toMap(Account::mail, identity())),
                        row.value3().stream().collect(toMap(Contract::number, identity())),
                        numbers.isEmpty() ? List.of() : imports.sharedDevices(numbers)));
    }

    private static Field<List<Named>> names(UUID customer) {
        return multiset(select(ENGAGEMENT.NAME, ENGAGEMENT_GROUP.NAME)
                        .from(ENGAGEMENT)
                        .join(ENGAGEMENT_GROUP)
                        .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))
                        .where(ENGAGEMENT.CUSTOMER_ID.eq(customer)))
                .convertFrom(rows -> rows.map(row -> new Named(row.value1(), row.value2())));
    }

    private static Field<List<Account>> accounts(UUID customer, Collection<String> mails) {
        return multiset(select(
                                field("mail", String.class),
                                field("account_id", UUID.class),
                                field("customer_name", String.class),
                                field("home", Boolean.class),
                                field("allowed", Boolean.class),
                                field("whole", Boolean.class))
                        .from(table(
                                "engagement_candidates({0}, {1})", val(customer), val(mails.toArray(String[]::new)))))
                .convertFrom(rows -> rows.map(row -> new Account(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
    }

    /** Whoever does not see contracts knows the numbers of those that cover his devices, and of no others (M5.1). */
    private static Field<List<Contract>> contracts(Viewer by, Collection<String> numbers) {
        return multiset(select(CONTRACT.NUMBER, CONTRACT.ID, CONTRACT.CUSTOMER_ID, CUSTOMER.NAME, ENGAGEMENT.NAME)
                        .from(CONTRACT)
                        .join(CUSTOMER)
                        .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                        .leftJoin(ENGAGEMENT)
                        .on(ENGAGEMENT.ID.eq(CONTRACT.ENGAGEMENT_ID))
                        .where(CONTRACT.NUMBER.in(numbers))
                        .and(
                                by.may(Permission.SEE_CONTRACTS)
                                        ? noCondition()
                                        : exists(selectOne()
                                                .from(CONTRACT_LINE)
                                                .where(CONTRACT_LINE.CONTRACT_ID.eq(CONTRACT.ID)))))
                .convertFrom(rows -> rows.map(
                        row -> new Contract(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    /** An engagement and its group. */
    private record Named(String engagement, String group) {}

    /**
     * @param engagements names of the customer's groups, by engagement
     * @param groups names of the customer's engagements, by group
     * @param shared coverages of devices that one of the contracts covers and another as well
     */
    record Known(
            UUID customer,
            Map<String, String> engagements,
            Map<String, String> groups,
            Map<String, Account> accounts,
            Map<String, Contract> contracts,
            List<EngagementImportStore.Covered> shared) {}

    /**
     * @param company null for vendor staff
     * @param home of the customer itself
     * @param allowed of the customer, or of one to whom it resells
     * @param whole of all of its company, so that a group of that brings it under access control
     */
    record Account(String mail, UUID id, @Nullable String company, boolean home, boolean allowed, boolean whole) {}

    record Contract(
            String number,
            UUID id,
            UUID customerId,
            String customerName,
            @Nullable String engagement) {}
}
