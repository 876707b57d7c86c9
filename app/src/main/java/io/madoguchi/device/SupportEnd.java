package io.madoguchi.device;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The day on which the maker's support of a product ends, seen from a day. */
public record SupportEnd(LocalDate on, boolean past, boolean near, long daysLeft) {

    static @Nullable SupportEnd of(@Nullable LocalDate on, LocalDate today) {
        return on == null
                ? null
                : new SupportEnd(
                        on,
                        on.isBefore(today),
                        !on.isBefore(today) && on.isBefore(today.plusYears(1)),
                        ChronoUnit.DAYS.between(today, on));
    }
}
