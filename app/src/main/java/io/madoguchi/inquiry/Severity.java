package io.madoguchi.inquiry;

/** How much stands still at the customer: business stopped, part of it stopped, work-around exists, none of these. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
