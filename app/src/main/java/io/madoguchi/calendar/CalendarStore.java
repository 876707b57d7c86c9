package io.madoguchi.calendar;

import static io.madoguchi.database.schema.Tables.CLOSING_DAY;
import static io.madoguchi.database.schema.Tables.HOLIDAY;
import static org.jooq.impl.DSL.inline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Loads what is known of the days from a year on. */
@Component
class CalendarStore {

    private final DSLContext dsl;

    CalendarStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One statement. Whole years, because a year is judged by the number of its days. */
    BusinessDays from(int firstYear) {
        LocalDate first = LocalDate.of(firstYear, 1, 1);
        NavigableMap<LocalDate, String> published = new TreeMap<>();
        NavigableMap<LocalDate, ClosingDay> decided = new TreeMap<>();
        dsl.select(HOLIDAY.DAY, HOLIDAY.NAME, inline(true), inline(false))
                .from(HOLIDAY)
                .where(HOLIDAY.DAY.ge(first))
                .unionAll(dsl.select(CLOSING_DAY.DAY, CLOSING_DAY.NAME, inline(false), CLOSING_DAY.CLOSED)
                        .from(CLOSING_DAY)
                        .where(CLOSING_DAY.DAY.ge(first)))
                .forEach(row -> {
                    if (row.value3()) {
                        published.put(row.value1(), row.value2());
                    } else {
                        decided.put(row.value1(), new ClosingDay(row.value1(), row.value2(), row.value4()));
                    }
                });
        return new BusinessDays(firstYear, published, decided);
    }
}
