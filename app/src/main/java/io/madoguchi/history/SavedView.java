package io.madoguchi.history;

import java.util.UUID;

/**
 * A list as somebody wants to see it again.
 *
 * @param query the part of the address after the question mark
 */
public record SavedView(UUID id, String name, String query) {}
