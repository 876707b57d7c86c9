package io.madoguchi.intake;

/** Instead of the form, for an account that may see no engagement yet. */
public record ReportBlockedView(String name) {}
