package io.madoguchi.device;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** By what the list of devices is sorted; the code settles what is equal. */
public enum DeviceOrder {
    CODE,
    MODEL,
    END;

    /** The key of a device that no contract covers: it comes last. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Whether the list can go on from a row with these keys. */
    boolean reads(List<String> keys) {
        if (keys.size() != (this == CODE ? 1 : 2)) {
            return false;
        }
        try {
            return this != END || LocalDate.parse(keys.getFirst()).getYear() > 0;
        } catch (DateTimeParseException altered) {
            return false;
        }
    }
}
