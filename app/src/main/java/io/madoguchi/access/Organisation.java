package io.madoguchi.access;

import java.util.UUID;

/** A customer that an account may have in view: its own, or a reseller of whom it sees a part (M6.4). */
public record Organisation(UUID id, String name) {}
