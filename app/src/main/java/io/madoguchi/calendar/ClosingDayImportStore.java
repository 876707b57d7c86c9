package io.madoguchi.calendar;

import static io.madoguchi.database.schema.Tables.CLOSING_DAY;

import io.madoguchi.database.schema.tables.records.ClosingDayRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What an import of closing days looks up and writes. */
@Component
class ClosingDayImportStore {

    private final DSLContext dsl;

    ClosingDayImportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<LocalDate, ClosingDay> days(Collection<String> days) {
        return dsl.selectFrom(CLOSING_DAY)
                .where(CLOSING_DAY.DAY.in(days.stream().map(LocalDate::parse).toList()))
                .fetchMap(CLOSING_DAY.DAY, day -> new ClosingDay(day.getDay(), day.getName(), day.getClosed()));
    }

    void write(List<ClosingDay> days) {
        dsl.batchMerge(days.stream()
                        .map(day -> new ClosingDayRecord(day.date(), day.name(), day.closed()))
                        .toList())
                .execute();
    }
}
