package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.VISIT;
import static io.madoguchi.database.schema.Tables.VISIT_ENGINEER;

import io.madoguchi.inquiry.Engineer;
import io.madoguchi.inquiry.EngineerQuery;
import io.madoguchi.shell.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads a week of visits, in two statements. */
@Component
class ScheduleQuery {

    /** No visit is longer; so the index of the beginnings finds those that reach into the week. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final int DAYS = 7;

    private final DSLContext dsl;

    ScheduleQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    ScheduleView week(LocalDate monday, LocalDate today) {
        Map<UUID, Engineer> engineers = new LinkedHashMap<>();
        dsl.select(EngineerQuery.ENGINEERS).fetchSingle().value1().forEach(each -> engineers.put(each.id(), each));
        OffsetDateTime from = time(monday);
        List<ScheduleView.Stop> stops = new ArrayList<>();
        dsl.select(VISIT.ID, VISIT.STATE, VISIT.STARTS_AT, VISIT.ENDS_AT, VISIT.SITE)
                .select(VISIT_ENGINEER.ACCOUNT_ID, VISIT_ENGINEER.NAME, INQUIRY.NUMBER, CUSTOMER.NAME)
                .from(VISIT)
                .join(VISIT_ENGINEER)
                .on(VISIT_ENGINEER.VISIT_ID.eq(VISIT.ID))
                .join(INQUIRY)
                .on(INQUIRY.ID.eq(VISIT.INQUIRY_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(VISIT.CUSTOMER_ID))
                .where(
                        VISIT.STARTS_AT.ge(from.minus(LONGEST)),
                        VISIT.STARTS_AT.lt(time(monday.plusDays(DAYS))),
                        VISIT.ENDS_AT.gt(from),
                        VISIT.STATE.ne(VisitState.CANCELLED.name()))
                .orderBy(VISIT.STARTS_AT, VISIT.ID)
                .forEach(row -> {
                    UUID id = row.get(VISIT_ENGINEER.ACCOUNT_ID);
                    engineers.putIfAbsent(id, new Engineer(id, row.get(VISIT_ENGINEER.NAME)));
                    stops.add(new ScheduleView.Stop(
                            id,
                            row.get(VISIT.ID),
                            row.get(INQUIRY.NUMBER),
                            VisitState.valueOf(row.get(VISIT.STATE)),
                            row.get(VISIT.STARTS_AT).toInstant(),
                            row.get(VISIT.ENDS_AT).toInstant(),
                            row.get(CUSTOMER.NAME),
                            row.get(VISIT.SITE)));
                });
        return new ScheduleView(monday, today, List.copyOf(engineers.values()), stops);
    }

    private static OffsetDateTime time(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
