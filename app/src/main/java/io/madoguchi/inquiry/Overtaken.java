package io.madoguchi.inquiry;

/** Somebody else changed the inquiry after the form's page had been shown. Nothing was written. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overtaken() {
        super("overtaken", null, false, false);
    }
}
