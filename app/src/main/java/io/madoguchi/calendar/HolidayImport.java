package io.madoguchi.calendar;

import io.madoguchi.access.Permission;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.Change;
import io.madoguchi.imports.Column;
import io.madoguchi.imports.Form;
import io.madoguchi.imports.ImportKind;
import io.madoguchi.imports.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * {@code syukujitsu.csv} as the Cabinet Office publishes it each February, for all years from 1955 to the next. It tells all
 * there is: when the law moves a holiday (as for 2021), the day it leaves is missing in the new file.
 */
@Component
class HolidayImport implements ImportKind {

    static final String DAY = "国民の祝日・休日月日";
    static final String NAME = "国民の祝日・休日名称";

    private final HolidayImportStore store;

    HolidayImport(HolidayImportStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_ALL;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(DAY, Form.DATE, 10).required(),
                Column.of(NAME, Form.TEXT, 100).required());
    }

    @Override
    public List<String> key() {
        return List.of(DAY);
    }

    @Override
    public List<Integer> steps() {
        return List.of(80);
    }

    @Override
    public void take(Batch batch) {
        Map<LocalDate, String> known = store.names(batch.values(DAY));
        Map<LocalDate, String> news = new TreeMap<>();
        batch.good().forEach(line -> refuseOtherTimes(line, DAY));
        for (Line line : batch.good()) {
            String stored = known.get(line.day(DAY));
            if (stored == null) {
                line.adds(line.text(NAME));
            } else {
                line.compare(NAME, stored);
            }
            if (line.isAddition() || line.isChange()) {
                news.put(line.day(DAY), line.text(NAME));
            }
        }
        store.write(news);
    }

    /** In years that the file tells in full; a file of a few days is meant to add them, not to end all others. */
    @Override
    public List<Change> removeUnnamed(Set<String> records) {
        Set<LocalDate> named = records.stream().map(LocalDate::parse).collect(Collectors.toSet());
        Map<Integer, Long> days =
                named.stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
        days.values().removeIf(count -> count < BusinessDays.FEWEST_A_YEAR);
        Map<LocalDate, String> gone = store.ofYears(days.keySet());
        gone.keySet().removeAll(named);
        store.remove(gone.keySet());
        List<Change> changes = new ArrayList<>();
        gone.forEach((day, name) -> changes.add(Change.removal(day.toString(), name)));
        return changes;
    }

    static void refuseOtherTimes(Line line, String column) {
        int year = line.day(column).getYear();
        if (year < Calendars.FIRST_YEAR || year > Calendars.LAST_YEAR) {
            line.reject(column, "outsideCalendar", Calendars.FIRST_YEAR, Calendars.LAST_YEAR);
        }
    }
}
