package io.madoguchi.inquiry;

import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.TypedText;

/** Checks what was typed with a verb: gives it stripped, or refuses it as {@code inquiry.invalid.FIELD.…}. */
final class StepText {

    private static final int LONGEST_SUBJECT = 200;

    private StepText() {}

    /** The words of each verb name the field as its form does. */
    static String required(Verb verb, String text) {
        return present(text, verb.word());
    }

    static String optional(String text) {
        return checked("text", text);
    }

    static String checked(String field, String text) {
        String words = text.strip();
        int length = words.codePointCount(0, words.length());
        if (length > Inquiry.LONGEST_TEXT) {
            throw new Refused("inquiry.invalid." + field + ".long", Inquiry.LONGEST_TEXT, length);
        }
        return words;
    }

    /** Of a new inquiry, as in a report. */
    static String subject(String text) {
        String words = text.strip();
        int length = words.codePointCount(0, words.length());
        if (TypedText.isBlank(words) || length > LONGEST_SUBJECT) {
            throw new Refused("inquiry.invalid.subject.missing", LONGEST_SUBJECT);
        }
        return words;
    }

    /** @param what the end of the key that says what is missing */
    static String present(String text, String what) {
        if (TypedText.isBlank(text)) {
            throw new Refused("inquiry.invalid.text." + what);
        }
        return optional(text);
    }
}
