package io.madoguchi.visit;

import io.madoguchi.shell.FormErrors;

/** The fields of a form are faulty; which ones stands in its errors. */
final class Faulty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Faulty() {
        super("faulty", null, false, false);
    }

    static void ifAny(FormErrors errors) {
        if (!errors.isEmpty()) {
            throw new Faulty();
        }
    }
}
