package io.madoguchi.contact;

import java.time.LocalDate;

/** A mail address of a window that is no longer read, and the one that is read instead. */
public record RetiredAddress(String address, String successor, LocalDate since) {}
