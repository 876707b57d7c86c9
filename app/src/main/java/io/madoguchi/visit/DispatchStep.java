package io.madoguchi.visit;

import java.time.Instant;

/**
 * What happened to a visit or a part.
 *
 * @param state the one it came into, or {@code REMARK}
 * @param internal for staff only
 */
public record DispatchStep(String state, boolean internal, Instant at, String authorName, String text) {

    static final String REMARK = "REMARK";
}
