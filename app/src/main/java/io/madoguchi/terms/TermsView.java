package io.madoguchi.terms;

/** A page of one document. */
public record TermsView(Edition edition) {}
