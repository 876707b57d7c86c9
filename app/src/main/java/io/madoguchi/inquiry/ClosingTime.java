package io.madoguchi.inquiry;

import io.madoguchi.calendar.Calendars;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long a solved inquiry awaits its customer: five business days, to the same time of day. */
@Component
class ClosingTime {

    private static final int BUSINESS_DAYS = 5;

    private final Calendars calendars;

    ClosingTime(Calendars calendars) {
        this.calendars = calendars;
    }

    Instant after(Instant solved) {
        return calendars.addBusinessDays(solved, BUSINESS_DAYS);
    }
}
