package io.madoguchi.home;

/** What the first page shows. */
public record HomeView(String familyName) {}
