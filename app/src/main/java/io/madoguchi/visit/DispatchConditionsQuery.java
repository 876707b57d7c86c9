package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.PART;
import static io.madoguchi.database.schema.Tables.VISIT;
import static io.madoguchi.database.schema.Tables.VISIT_ENGINEER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.shell.Words;
import io.madoguchi.visit.DispatchFilter.Show;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;

/** What a filter means in the tables of visits and of parts; written as the partial indexes have it. */
final class DispatchConditionsQuery {

    private static final Condition VISIT_OPEN = VISIT.STATE.in(inlined("REQUESTED", "PLANNED", "STARTED"));
    private static final Condition VISIT_SETTLED = VISIT.STATE.in(inlined("DONE", "CANCELLED"));
    private static final Condition PART_OPEN = PART.STATE.in(inlined("REQUESTED", "PLANNED", "SHIPPED", "ARRIVED"));
    private static final Condition PART_SETTLED = PART.STATE.in(inlined("FITTED", "RETURNED", "CANCELLED"));

    private DispatchConditionsQuery() {}

    static Condition visits(DispatchFilter filter, Instant now) {
        if (!filter.includes(EntryKind.VISIT)) {
            return falseCondition();
        }
        Condition all = switch (filter.show()) {
            case OPEN -> VISIT_OPEN;
            case TODAY, SOON -> VISIT_OPEN.and(isSoon(VISIT.DUE_AT, filter, now));
            case TO_PLAN -> VISIT_OPEN.and(VISIT.STATE.eq(inline("REQUESTED")));
            case LATE -> VISIT_OPEN.and(VISIT.DUE_AT.lt(time(now)));
            case SETTLED -> VISIT_SETTLED;
        };
        if (filter.engineer() != null) {
            all = all.and(exists(selectOne()
                    .from(VISIT_ENGINEER)
                    .where(VISIT_ENGINEER.VISIT_ID.eq(VISIT.ID), VISIT_ENGINEER.ACCOUNT_ID.eq(filter.engineer()))));
        }
        return all.and(of(filter, VISIT.CUSTOMER_ID));
    }

    static Condition parts(DispatchFilter filter, Instant now) {
        if (!filter.includes(EntryKind.PART)) {
            return falseCondition();
        }
        Condition all = switch (filter.show()) {
            case OPEN -> PART_OPEN;
            case TODAY, SOON -> PART_OPEN.and(isSoon(PART.DUE_AT, filter, now));
            case TO_PLAN -> PART_OPEN.and(PART.STATE.eq(inline("REQUESTED")));
            case LATE -> PART_OPEN.and(PART.STATE.ne(inline("ARRIVED"))).and(PART.DUE_AT.lt(time(now)));
            case SETTLED -> PART_SETTLED;
        };
        return all.and(of(filter, PART.CUSTOMER_ID));
    }

    private static Condition isSoon(Field<OffsetDateTime> due, DispatchFilter filter, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Words.ZONE);
        LocalDate end = today.plusDays(filter.show() == Show.TODAY ? 1 : 2);
        return due.ge(startOf(today)).and(due.lt(startOf(end)));
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toOffsetDateTime();
    }

    private static Condition of(DispatchFilter filter, Field<UUID> customer) {
        return filter.customer().isEmpty()
                ? noCondition()
                : customer.eq(select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CODE.eq(filter.customer())));
    }

    /** What is settled stands newest first, everything else by when it is due. */
    static boolean isDescending(DispatchFilter filter) {
        return (filter.show() == Show.SETTLED) != filter.paging().backward();
    }

    static Condition beyond(DispatchFilter filter, TableField<?, OffsetDateTime> due, TableField<?, UUID> id) {
        if (filter.paging().isFirst()) {
            return noCondition();
        }
        OffsetDateTime at = time(Instant.parse(filter.paging().keys().get(0)));
        UUID last = UUID.fromString(filter.paging().keys().get(1));
        var place = row(due, id);
        return isDescending(filter) ? place.lessThan(at, last) : place.greaterThan(at, last);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Field<String>> inlined(String... states) {
        return Stream.of(states).map(state -> (Field<String>) inline(state)).toList();
    }
}
