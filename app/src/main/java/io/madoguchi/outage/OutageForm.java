package io.madoguchi.outage;

import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed about a wide-area incident; the forms share the names of their fields. */
public record OutageForm(UUID formKey, String title, String affected, String text, String until) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 20_000;

    static OutageForm empty(UUID formKey) {
        return new OutageForm(formKey, "", "", "", "");
    }

    static OutageForm of(Map<String, String> sent, UUID fresh) {
        UUID formKey;
        try {
            formKey = UUID.fromString(sent.getOrDefault("form_key", ""));
        } catch (IllegalArgumentException e) {
            formKey = fresh;
        }
        return new OutageForm(
                formKey,
                TypedText.line(sent.get("title")).strip(),
                TypedText.line(sent.get("affected")).strip(),
                TypedText.lines(sent.get("text")).strip(),
                TypedText.line(sent.get("until")).strip());
    }

    @Nullable
    Instant untilInstant() {
        return until.isEmpty()
                ? null
                : LocalDateTime.parse(until).atZone(Words.ZONE).toInstant();
    }

    /** @param whole title and affected things are asked for too */
    FormErrors errors(boolean whole, Instant now) {
        FormErrors errors = new FormErrors();
        if (whole) {
            required(errors, "title", title, LONGEST_LINE);
            required(errors, "affected", affected, LONGEST_LINE);
        }
        required(errors, "text", text, LONGEST_TEXT);
        try {
            Instant time = untilInstant();
            if (time != null && !time.isAfter(now)) {
                errors.reject("until", "inquiry.invalid.until.past");
            }
        } catch (DateTimeParseException e) {
            errors.reject("until", "inquiry.invalid.until.missing");
        }
        return errors;
    }

    private static void required(FormErrors errors, String field, String value, int longest) {
        if (value.isEmpty() || TypedText.length(value) > longest) {
            errors.reject(field, "outage.invalid." + field, longest);
        }
    }
}
