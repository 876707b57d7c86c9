package io.madoguchi.inquiry;

/**
 * The page after a report.
 *
 * @param mail where the receipt goes
 */
public record ReportReceivedView(String number, String subject, InquiryKind kind, String mail) {}
