package io.madoguchi.account;

import java.time.Instant;
import java.util.Map;

/**
 * What was done with an account.
 *
 * @param name who did it; a mail address if it was the owner himself by a link
 */
public record AccountLogEntry(Instant at, String name, String action, Map<String, String> detail) {}
