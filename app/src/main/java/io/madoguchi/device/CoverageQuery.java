package io.madoguchi.device;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CONTRACT_PRICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.ServiceHours;
import io.madoguchi.contract.ServicePlan;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.contract.Term;
import io.madoguchi.database.schema.tables.Contract;
import io.madoguchi.database.schema.tables.ContractLine;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The contract that covers a device longest, joined to the device's row: a device may be covered twice. A cancelled
 * contract covers nothing.
 */
final class CoverageQuery {

    private static final Contract C = CONTRACT.as("c");
    private static final ContractLine L = CONTRACT_LINE.as("l");

    private CoverageQuery() {}

    static Table<?> longest(Field<UUID> device) {
        return lateral(select(
                        C.ID.as("covering_id"),
                        C.CUSTOMER_ID.as("covering_customer"),
                        C.ENGAGEMENT_ID.as("covering_engagement"),
                        C.NUMBER.as("covering_number"),
                        C.TITLE.as("covering_title"),
                        L.SERVICE.as("covering_service"),
                        C.PLAN.as("covering_plan"),
                        C.HOURS.as("covering_hours"),
                        C.ENDS_ON.as("covering_ends_on"),
                        field(exists(selectOne().from(CONTRACT_PRICE).where(CONTRACT_PRICE.CONTRACT_ID.eq(C.ID))))
                                .as("covering_priced"),
                        min(L.COVERED_FROM).over().as("covered_from"),
                        count().over().as("coverages"))
                .from(L)
                .join(C)
                .on(C.ID.eq(L.CONTRACT_ID))
                .where(L.DEVICE_ID.eq(device), C.STATUS.ne("CANCELLED"))
                .orderBy(C.ENDS_ON.desc(), C.NUMBER)
                .limit(1)
                .asTable("covering"));
    }

    /**
     * Null if no contract covers the device. Customers open the page of a contract whose price they see, vendor staff of
     * any.
     */
    static @Nullable Coverage coverage(Record row, LocalDate today, boolean staff) {
        ContractSummary contract = contract(row);
        return contract == null
                ? null
                : new Coverage(
                        contract,
                        Term.of(row.get("covered_from", LocalDate.class), contract.endsOn(), today),
                        row.get("coverages", Integer.class) - 1,
                        staff || row.get("covering_priced", Boolean.class));
    }

    /** Null if no contract covers the device. */
    static @Nullable ContractSummary contract(Record row) {
        if (row.get("covering_id") == null) {
            return null;
        }
        return new ContractSummary(
                row.get("covering_id", UUID.class),
                row.get("covering_customer", UUID.class),
                row.get("covering_engagement", UUID.class),
                row.get("covering_number", String.class),
                row.get("covering_title", String.class),
                ServiceType.valueOf(row.get("covering_service", String.class)),
                ServicePlan.valueOf(row.get("covering_plan", String.class)),
                ServiceHours.of(row.get("covering_hours", String.class)),
                row.get("covering_ends_on", LocalDate.class));
    }
}
