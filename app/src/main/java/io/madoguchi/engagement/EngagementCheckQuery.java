package io.madoguchi.engagement;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What plans refer to, as far as it exists for the viewer in whose transaction it is read. */
@Component
class EngagementCheckQuery {

    private final DSLContext dsl;
    private final EngagementImportStore imports;

    EngagementCheckQuery(DSLContext dsl, EngagementImportStore imports) {
        this.dsl = dsl;
        this.imports = imports;
    }

    Known known(Viewer by, UUID customer, Collection<String> mails, Collection<String> numbers) {
        Map<String, String> engagements = new HashMap<>();
        Map<String, String> groups = new HashMap<>();
        dsl.select(ENGAGEMENT.NAME, ENGAGEMENT_GROUP.NAME)
                .from(ENGAGEMENT)
                .join(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))
                .where(ENGAGEMENT.CUSTOMER_ID.eq(customer))
                .forEach(row -> {
                    engagements.put(row.value1(), row.value2());
                    groups.put(row.value2(), row.value1());
                });
        return new Known(
                customer,
                engagements,
                groups,
                accounts(customer, mails),
                contracts(by, numbers),
                numbers.isEmpty() ? List.of() : imports.sharedDevices(numbers));
    }

    private Map<String, Account> accounts(UUID customer, Collection<String> mails) {
        Map<String, Account> found = new HashMap<>();
        dsl.fetch("select * from engagement_candidates(?::uuid, ?::text[])", customer, mails.toArray(String[]::new))
                .forEach(row -> found.put(
                        row.get("mail", String.class),
                        new Account(
                                row.get("account_id", UUID.class),
                                row.get("customer_name", String.class),
                                row.get("home", Boolean.class),
                                row.get("allowed", Boolean.class),
                                row.get("whole", Boolean.class))));
        return found;
    }

    /** Whoever does not see contracts knows the numbers of those that cover his devices, and of no others (M5.1). */
    private Map<String, Contract> contracts(Viewer by, Collection<String> numbers) {
        return dsl.select(CONTRACT.NUMBER, CONTRACT.ID, CONTRACT.CUSTOMER_ID, CUSTOMER.NAME, ENGAGEMENT.NAME)
                .from(CONTRACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                .leftJoin(ENGAGEMENT)
                .on(ENGAGEMENT.ID.eq(CONTRACT.ENGAGEMENT_ID))
                .where(CONTRACT.NUMBER.in(numbers))
                .and(
                        by.may(Permission.SEE_CONTRACTS)
                                ? noCondition()
                                : exists(selectOne().from(CONTRACT_LINE).where(CONTRACT_LINE.CONTRACT_ID.eq(CONTRACT.ID))))
                .fetchMap(
                        CONTRACT.NUMBER,
                        row -> new Contract(row.value2(), row.value3(), row.value4(), row.value5()));
    }

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
    record Account(
            UUID id, @Nullable String company, boolean home, boolean allowed, boolean whole) {}

    record Contract(
            UUID id, UUID customerId, String customerName, @Nullable String engagement) {}
}
