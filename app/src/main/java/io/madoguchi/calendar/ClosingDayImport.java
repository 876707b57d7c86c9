package io.madoguchi.calendar;

import io.madoguchi.access.Permission;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.Column;
import io.madoguchi.imports.Form;
import io.madoguchi.imports.ImportKind;
import io.madoguchi.imports.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code closing_days.csv}: days on which the vendor is closed, or open although the rule (年末年始, a holiday) says closed. */
@Component
class ClosingDayImport implements ImportKind {

    private static final String DAY = "closing_day";
    private static final String NAME = "closing_name";
    private static final String CLOSED = "is_closed";

    private final ClosingDayImportStore store;

    ClosingDayImport(ClosingDayImportStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "closing_days";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_ALL;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(DAY, Form.DATE, 10).required(),
                Column.of(NAME, Form.TEXT, 100).required(),
                Column.oneOf(CLOSED, "YES", "NO").required());
    }

    @Override
    public List<String> key() {
        return List.of(DAY);
    }

    @Override
    public List<Integer> steps() {
        return List.of(90);
    }

    @Override
    public void take(Batch batch) {
        Map<LocalDate, ClosingDay> known = store.days(batch.values(DAY));
        List<ClosingDay> news = new ArrayList<>();
        batch.good().forEach(line -> HolidayImport.refuseOtherTimes(line, DAY));
        for (Line line : batch.good()) {
            ClosingDay stored = known.get(line.day(DAY));
            if (stored == null) {
                line.adds(line.text(NAME));
            } else {
                line.compare(NAME, stored.name());
                line.compare(CLOSED, stored.closed() ? "YES" : "NO");
            }
            if (line.isAddition() || line.isChange()) {
                news.add(new ClosingDay(line.day(DAY), line.text(NAME), line.yes(CLOSED)));
            }
        }
        store.write(news);
    }
}
