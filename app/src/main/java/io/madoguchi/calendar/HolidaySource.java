package io.madoguchi.calendar;

/** Who says that a day is off. */
public enum HolidaySource {
    /** The Cabinet Office, in a year it has published. */
    PUBLISHED,
    /** Nobody yet: computed from the law, shown as 見込 wherever it is shown. */
    FORECAST,
    /** The vendor, by rule (年末年始) or by decision. */
    COMPANY
}
