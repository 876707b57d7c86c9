package io.madoguchi.calendar;

import static io.madoguchi.database.schema.Tables.HOLIDAY;
import static org.jooq.impl.DSL.year;

import io.madoguchi.database.schema.tables.records.HolidayRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What an import of national holidays looks up and writes. */
@Component
class HolidayImportStore {

    private final DSLContext dsl;

    HolidayImportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<LocalDate, String> names(Collection<String> days) {
        return dsl.selectFrom(HOLIDAY)
                .where(HOLIDAY.DAY.in(days.stream().map(LocalDate::parse).toList()))
                .fetchMap(HOLIDAY.DAY, HOLIDAY.NAME);
    }

    Map<LocalDate, String> ofYears(Collection<Integer> years) {
        return new TreeMap<>(
                dsl.selectFrom(HOLIDAY).where(year(HOLIDAY.DAY).in(years)).fetchMap(HOLIDAY.DAY, HOLIDAY.NAME));
    }

    void write(Map<LocalDate, String> names) {
        List<HolidayRecord> records = names.entrySet().stream()
                .map(each -> new HolidayRecord(each.getKey(), each.getValue()))
                .toList();
        dsl.batchMerge(records).execute();
    }

    void remove(Collection<LocalDate> days) {
        dsl.deleteFrom(HOLIDAY).where(HOLIDAY.DAY.in(days)).execute();
    }
}
