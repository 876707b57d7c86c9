package io.madoguchi.inquiry;

import java.util.UUID;

/**
 * The outcome of a report.
 *
 * @param number the 受付番号
 * @param entryId the first entry of the history; what was sent with the report is attached to it
 * @param repeated whether this form had been carried out before, so that nothing is to be added
 */
public record Reported(UUID id, String number, UUID entryId, boolean repeated) {}
