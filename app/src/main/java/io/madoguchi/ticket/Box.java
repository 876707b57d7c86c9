package io.madoguchi.ticket;

import io.madoguchi.inquiry.Verb;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A box on the page of an inquiry into which a template can be put. */
public enum Box {
    MESSAGES(Verb.MESSAGE),
    ANSWER(Verb.ANSWER),
    NOTES(Verb.NOTE);

    private final Verb verb;

    Box(Verb verb) {
        this.verb = verb;
    }

    public Verb verb() {
        return verb;
    }

    /** The last part of the address that its form is sent to. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Box> of(String noun) {
        return Arrays.stream(values()).filter(each -> each.noun().equals(noun)).findFirst();
    }

    public static Optional<Box> of(Verb verb) {
        return Arrays.stream(values()).filter(each -> each.verb == verb).findFirst();
    }
}
