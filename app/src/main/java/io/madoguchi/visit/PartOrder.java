package io.madoguchi.visit;

import java.time.Instant;

/**
 * Which part is wanted where.
 *
 * @param dueAt by when it is wanted, or expected to arrive once it is planned
 */
public record PartOrder(String number, String name, int quantity, String destination, Instant dueAt) {}
