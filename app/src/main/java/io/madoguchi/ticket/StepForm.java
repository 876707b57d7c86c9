package io.madoguchi.ticket;

import io.madoguchi.inquiry.Verb;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.TypedText;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of a verb as it was sent; all verbs share its fields. It is shown again as it is where something was wrong.
 *
 * @param seen the version that the page showed
 * @param text the message, reason, cause or answer
 * @param until of the form {@code 2026-11-24T18:30}, in Tokyo
 */
public record StepForm(
        Verb verb, UUID formKey, int seen, String text, String fix, String until, String engineer, boolean asks) {

    private static final int NONE_SEEN = 0;

    /** @param fresh the key if none was sent, as only something else than our page does */
    static StepForm of(Verb verb, Map<String, String> sent, UUID fresh) {
        return new StepForm(
                verb,
                uuid(sent.getOrDefault("form_key", ""), fresh),
                number(sent.getOrDefault("version", "")),
                TypedText.lines(sent.get("text")),
                TypedText.lines(sent.get("fix")),
                TypedText.line(sent.get("until")),
                TypedText.line(sent.get("engineer")),
                sent.containsKey("asks"));
    }

    /** What a person wrote himself, all of it; empty if nothing. */
    public String written() {
        return Stream.of(text, fix).filter(each -> !TypedText.isBlank(each)).collect(Collectors.joining("\n\n"));
    }

    Instant untilInstant() {
        try {
            return LocalDateTime.parse(until).atZone(Words.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("inquiry.invalid.until.missing");
        }
    }

    UUID engineerId() {
        try {
            return UUID.fromString(engineer);
        } catch (IllegalArgumentException e) {
            throw new Refused("inquiry.invalid.engineer.missing");
        }
    }

    private static UUID uuid(String text, UUID otherwise) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return NONE_SEEN;
        }
    }
}
