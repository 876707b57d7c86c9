package io.madoguchi.bulk;

import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.State;

/**
 * A chosen inquiry.
 *
 * @param version that the page shows
 */
public record BulkRow(
        String number, int version, String subject, String customerName, Severity severity, State state) {}
