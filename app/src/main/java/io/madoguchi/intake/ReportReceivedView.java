package io.madoguchi.intake;

import io.madoguchi.inquiry.InquiryKind;

/**
 * The page after a report.
 *
 * @param mail where the receipt goes
 */
public record ReportReceivedView(String number, String subject, InquiryKind kind, String mail) {}
