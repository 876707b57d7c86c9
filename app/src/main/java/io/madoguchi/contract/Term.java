package io.madoguchi.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * From when until when something is covered, seen from a day.
 *
 * @param daysLeft until the last day; 0 on it, negative after it
 */
public record Term(ContractState state, LocalDate startsOn, LocalDate endsOn, long daysLeft) {

    /** The vendor's contract lists write a renewal without end as 3000/1/1. */
    private static final int YEAR_WITHOUT_END = 3000;

    public static Term of(LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        return new Term(
                ContractState.of(startsOn, endsOn, today), startsOn, endsOn, ChronoUnit.DAYS.between(today, endsOn));
    }

    /**
     * @param status of the contract as the database has it: what is cancelled or has expired before its last day does not
     *     run, whatever the days say
     */
    public static Term of(String status, LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        Term byDays = of(startsOn, endsOn, today);
        return switch (status) {
            case "CANCELLED" -> byDays.in(ContractState.CANCELLED);
            case "EXPIRED" -> byDays.in(ContractState.ENDED);
            default -> byDays;
        };
    }

    public boolean isRenewedAutomatically() {
        return endsOn.getYear() >= YEAR_WITHOUT_END;
    }

    private Term in(ContractState other) {
        return new Term(other, startsOn, endsOn, daysLeft);
    }
}
