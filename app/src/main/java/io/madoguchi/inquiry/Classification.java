package io.madoguchi.inquiry;

/** What kind of inquiry it is, how much stands still, what it is about: as reported, until the desk corrects it. */
public record Classification(InquiryKind kind, Severity severity, Category category) {}
