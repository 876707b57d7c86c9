package io.madoguchi.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An application in the list.
 *
 * @param customer that it is laid beside; empty while none is found
 */
public record ApplicationRow(
        UUID id,
        String number,
        State state,
        String company,
        String applicant,
        int accounts,
        boolean control,
        String customer,
        Instant confirmedAt) {

    List<String> keys() {
        return List.of(confirmedAt.toString(), id.toString());
    }
}
