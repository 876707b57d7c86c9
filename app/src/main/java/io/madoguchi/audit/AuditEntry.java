package io.madoguchi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A line of the log.
 *
 * @param mail of whoever did it; empty if it was nobody who has an account
 * @param name as it was then
 * @param kind of the record, and {@code subject} its number, or the address of a list
 * @param detail what else is known, by name
 */
public record AuditEntry(
        long id,
        Instant at,
        String mail,
        String name,
        String action,
        String kind,
        String subject,
        String customerCode,
        String customerName,
        Map<String, String> detail,
        String address,
        String userAgent) {

    List<String> keys() {
        return List.of(at.toString(), String.valueOf(id));
    }
}
