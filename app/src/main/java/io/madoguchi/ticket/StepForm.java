package io.madoguchi.ticket;

import io.madoguchi.inquiry.Category;
import io.madoguchi.inquiry.Classification;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.inquiry.Turn;
import io.madoguchi.inquiry.Verb;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.TypedText;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a verb as it was sent; verbs share the names of its fields. It is shown again as it is where something was
 * wrong.
 *
 * @param seen the version that the page showed
 * @param fields all that was sent
 */
public record StepForm(Verb verb, UUID formKey, int seen, Map<String, String> fields) {

    private static final int NONE_SEEN = 0;

    /** @param fresh the key if none was sent, as only something else than our page does */
    static StepForm of(Verb verb, Map<String, String> sent, UUID fresh) {
        UUID formKey = uuid(sent.getOrDefault("form_key", ""));
        return new StepForm(
                verb, formKey == null ? fresh : formKey, number(sent.getOrDefault("version", "")), Map.copyOf(sent));
    }

    /** The message, reason, cause or answer. */
    public String text() {
        return TypedText.lines(fields.get("text"));
    }

    public String fix() {
        return TypedText.lines(fields.get("fix"));
    }

    /** A field of one line; empty if it was not sent. */
    public String line(String field) {
        return TypedText.line(fields.get(field));
    }

    /** What a person wrote himself, all of it; empty if nothing. */
    public String written() {
        return Stream.of(text(), fix()).filter(each -> !TypedText.isBlank(each)).collect(Collectors.joining("\n\n"));
    }

    public boolean asks() {
        return fields.containsKey("asks");
    }

    /** Typed as {@code 2026-11-24T18:30}, in Tokyo. */
    Instant until() {
        try {
            return LocalDateTime.parse(line("until")).atZone(Words.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("inquiry.invalid.until.missing");
        }
    }

    UUID engineer() {
        UUID engineer = uuid(line("engineer"));
        if (engineer == null) {
            throw new Refused("inquiry.invalid.engineer.missing");
        }
        return engineer;
    }

    /** To whom it is forwarded: the id of an engineer, else whose turn it shall be. */
    @Nullable
    UUID toEngineer() {
        return uuid(line("to"));
    }

    Turn to() {
        return toEngineer() != null ? Turn.ENGINEER : one(Turn.class, "to", "to");
    }

    Stage stage() {
        return one(Stage.class, "stage", "stage");
    }

    Classification classification() {
        return new Classification(
                one(InquiryKind.class, "kind", "severity"),
                one(Severity.class, "severity", "severity"),
                one(Category.class, "category", "severity"));
    }

    private <E extends Enum<E>> E one(Class<E> type, String field, String named) {
        String value = line(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new Refused("inquiry.invalid." + named + ".missing"));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
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
