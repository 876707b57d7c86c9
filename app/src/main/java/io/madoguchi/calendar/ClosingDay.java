package io.madoguchi.calendar;

import java.time.LocalDate;

/**
 * What the vendor has decided about a day.
 *
 * @param closed false for a day that is open although the rule says closed
 */
public record ClosingDay(LocalDate date, String name, boolean closed) {}
