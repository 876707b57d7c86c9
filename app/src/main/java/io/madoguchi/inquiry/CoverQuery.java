package io.madoguchi.inquiry;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static org.jooq.impl.DSL.noCondition;

import io.madoguchi.contract.ServiceType;
import io.madoguchi.inquiry.Cover.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what contracts say of devices, as far as they exist for the viewer. */
@Component
class CoverQuery {

    private static final Condition NOT_CANCELLED = CONTRACT.STATUS.ne("CANCELLED");

    private final DSLContext dsl;

    CoverQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What they say of each device that is reported on, or of the contract named if there is none. */
    List<Cover> covers(List<UUID> devices, @Nullable UUID contract) {
        boolean claimed = contract != null;
        if (devices.isEmpty()) {
            return List.of(new Cover(false, claimed, contract == null ? List.of() : lines(contract)));
        }
        Map<UUID, List<Line>> lines = lines(devices, contract);
        return devices.stream()
                .map(device -> new Cover(true, claimed, lines.getOrDefault(device, List.of())))
                .toList();
    }

    /** A contract that a sales representative names; empty if there is none of this customer. */
    Optional<NamedContract> named(String number, UUID customer) {
        return dsl.select(CONTRACT.ID, CONTRACT.NUMBER, CONTRACT.ENGAGEMENT_ID, ENGAGEMENT.NAME)
                .select(CONTRACT.SERVICE, CONTRACT.STARTS_ON, CONTRACT.ENDS_ON, CONTRACT.STATUS)
                .from(CONTRACT)
                .leftJoin(ENGAGEMENT)
                .on(ENGAGEMENT.ID.eq(CONTRACT.ENGAGEMENT_ID))
                .where(CONTRACT.NUMBER.eq(number), CONTRACT.CUSTOMER_ID.eq(customer))
                .fetchOptional(row -> new NamedContract(
                        row.get(CONTRACT.ID),
                        row.get(CONTRACT.NUMBER),
                        row.get(CONTRACT.ENGAGEMENT_ID),
                        row.get(ENGAGEMENT.NAME) == null ? "" : row.get(ENGAGEMENT.NAME),
                        line(row, row.get(CONTRACT.SERVICE), row.get(CONTRACT.STARTS_ON))));
    }

    private Map<UUID, List<Line>> lines(List<UUID> devices, @Nullable UUID contract) {
        Condition claimed = contract == null ? noCondition() : CONTRACT.ID.eq(contract);
        return dsl.select(CONTRACT_LINE.DEVICE_ID, CONTRACT_LINE.SERVICE, CONTRACT_LINE.COVERED_FROM)
                .select(CONTRACT.STARTS_ON, CONTRACT.ENDS_ON, CONTRACT.STATUS)
                .from(CONTRACT_LINE)
                .join(CONTRACT)
                .on(CONTRACT.ID.eq(CONTRACT_LINE.CONTRACT_ID))
                .where(CONTRACT_LINE.DEVICE_ID.in(devices), NOT_CANCELLED, claimed)
                .fetchGroups(
                        row -> row.get(CONTRACT_LINE.DEVICE_ID),
                        row -> line(
                                row,
                                row.get(CONTRACT_LINE.SERVICE),
                                later(row.get(CONTRACT_LINE.COVERED_FROM), row.get(CONTRACT.STARTS_ON))));
    }

    private List<Line> lines(UUID contract) {
        return dsl.select(CONTRACT.SERVICE, CONTRACT.STARTS_ON, CONTRACT.ENDS_ON, CONTRACT.STATUS)
                .from(CONTRACT)
                .where(CONTRACT.ID.eq(contract), NOT_CANCELLED)
                .fetch(row -> line(row, row.get(CONTRACT.SERVICE), row.get(CONTRACT.STARTS_ON)));
    }

    private static Line line(Record row, String service, LocalDate from) {
        boolean ended = !row.get(CONTRACT.STATUS).equals("ACTIVE");
        return new Line(ServiceType.valueOf(service), from, row.get(CONTRACT.ENDS_ON), ended);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
