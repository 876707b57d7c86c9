package io.madoguchi.visit;

import io.madoguchi.inquiry.Engineer;
import io.madoguchi.shell.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who goes where in a week.
 *
 * @param engineers everybody who can be sent, and whoever is sent although he no longer can
 * @param visits not cancelled ones, by their beginning
 */
public record ScheduleView(LocalDate monday, LocalDate today, List<Engineer> engineers, List<Stop> visits) {

    private static final int DAYS = 7;
    private static final int FARTHEST_YEARS = 10;

    /** A visit in one engineer's week. */
    public record Stop(
            UUID engineer,
            UUID visit,
            String number,
            VisitState state,
            Instant startsAt,
            Instant endsAt,
            String customerName,
            String site) {

        public String path() {
            return "/inquiries/" + number + "/visits/" + visit;
        }

        boolean isOn(LocalDate day) {
            LocalDate first = startsAt.atZone(Words.ZONE).toLocalDate();
            LocalDate last = endsAt.minusMillis(1).atZone(Words.ZONE).toLocalDate();
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    static LocalDate monday(@Nullable String asked, LocalDate today) {
        LocalDate day = today;
        try {
            LocalDate read = asked == null ? today : LocalDate.parse(asked);
            boolean near = Math.abs(read.getYear() - today.getYear()) <= FARTHEST_YEARS;
            day = near ? read : today;
        } catch (DateTimeParseException notADay) {
            return monday(null, today);
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public List<LocalDate> days() {
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    public List<Stop> of(Engineer engineer, LocalDate day) {
        return visits.stream()
                .filter(each -> each.engineer().equals(engineer.id()) && each.isOn(day))
                .toList();
    }

    /** 11月23日(月) – Mon 23 Nov: the year stands at the head of the page. */
    public String heading(Words words, LocalDate day) {
        return words.date(day).replaceFirst("^\\d+年| \\d+$", "");
    }

    public boolean isThisWeek() {
        return !today.isBefore(monday) && today.isBefore(monday.plusDays(DAYS));
    }
}
