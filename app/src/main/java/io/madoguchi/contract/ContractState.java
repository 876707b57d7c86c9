package io.madoguchi.contract;

import java.time.LocalDate;

/** How a contract stands on a day. */
public enum ContractState {
    RUNNING,
    /** Runs and ends within {@link #DAYS_OF_NOTICE} days. */
    ENDING,
    ENDED,
    UPCOMING,
    CANCELLED;

    public static final int DAYS_OF_NOTICE = 90;

    static ContractState of(LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        if (endsOn.isBefore(today)) {
            return ENDED;
        }
        if (startsOn.isAfter(today)) {
            return UPCOMING;
        }
        return endsOn.isAfter(today.plusDays(DAYS_OF_NOTICE)) ? RUNNING : ENDING;
    }

    /** The key of its word. */
    public String key() {
        return "contract.state." + name();
    }
}
