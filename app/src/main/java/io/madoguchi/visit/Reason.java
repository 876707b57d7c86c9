package io.madoguchi.visit;

import io.madoguchi.kernel.Refused;

/** Why something that people have planned with is changed. */
final class Reason {

    static final String MISSING = "visit.error.reason";

    private Reason() {}

    static void require(String text) {
        if (text.isEmpty()) {
            throw new Refused(MISSING);
        }
    }
}
