package io.madoguchi.application;

/** Staff correct an application, in the applicant's form. */
public record CorrectionView(String number, int version, ApplyView apply) {}
