package io.madoguchi.home;

import io.madoguchi.history.InquiryRow;
import io.madoguchi.home.Figure.Counted;
import io.madoguchi.home.HomeView.Coming;
import io.madoguchi.visit.DispatchRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of vendor staff.
 *
 * @param list where {@code rows} come from, and how many more there are
 * @param agenda today's and tomorrow's visits and parts, for who has to do with them; else null
 * @param coming contracts that end, for sales; else null
 * @param holidays for administrators; else null
 */
public record StaffView(
        String greeting,
        LocalDate today,
        List<Counted> figures,
        Figure list,
        List<InquiryRow> rows,
        @Nullable Agenda agenda,
        @Nullable List<Coming> coming,
        @Nullable Holidays holidays) {

    /** @param list where the rows come from */
    public record Agenda(Figure list, List<DispatchRow> rows) {}

    /** @param lastKnown the last year whose holidays are published */
    public record Holidays(int lastKnown, boolean endSoon) {}
}
