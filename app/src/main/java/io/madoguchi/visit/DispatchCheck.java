package io.madoguchi.visit;

import io.madoguchi.inquiry.Engineer;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;
import io.madoguchi.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the forms of visits and parts; what cannot be read is named field by field with cause and cure. What it gives counts
 * only if there are no {@link #errors()}.
 */
final class DispatchCheck {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_PARTS = 999;
    private static final Duration LONGEST_VISIT = Duration.ofDays(7);
    private static final Duration FARTHEST = Duration.ofDays(730);

    private final DispatchForm form;
    private final Instant now;
    private final FormErrors errors = new FormErrors();

    DispatchCheck(DispatchForm form, Instant now) {
        this.form = form;
        this.now = now;
    }

    FormErrors errors() {
        return errors;
    }

    DispatchForm form() {
        return form;
    }

    String line(String field, boolean required) {
        return checked(field, form.line(field), required, LONGEST_LINE);
    }

    String text(String field, boolean required) {
        return checked(field, form.text(field).strip(), required, LONGEST_TEXT);
    }

    private String checked(String field, String text, boolean required, int longest) {
        if (required && text.isEmpty()) {
            errors.reject(field, "visit.error.missing");
        }
        if (TypedText.length(text) > longest) {
            errors.reject(field, "visit.error.long", longest, TypedText.length(text));
        }
        return text;
    }

    /** Of the form {@code 2026-11-24T18:30}, in Tokyo. */
    Instant time(String field) {
        try {
            Instant time =
                    LocalDateTime.parse(form.line(field)).atZone(Words.ZONE).toInstant();
            if (Duration.between(now, time).abs().compareTo(FARTHEST) > 0) {
                errors.reject(field, "visit.error.far");
            }
            return time;
        } catch (DateTimeParseException e) {
            errors.reject(field, "visit.error.time");
            return now;
        }
    }

    /** A time by which something is wanted. */
    Instant later(String field) {
        Instant time = time(field);
        if (!errors.has(field) && !time.isAfter(now)) {
            errors.reject(field, "visit.error.past");
        }
        return time;
    }

    VisitPlan plan(List<Engineer> possible) {
        String purpose = text("purpose", true);
        String site = line("site", true);
        Instant starts = time("starts");
        Instant ends = time("ends");
        boolean both = !errors.has("starts") && !errors.has("ends");
        if (both && !ends.isAfter(starts)) {
            errors.reject("ends", "visit.error.order");
        } else if (both && Duration.between(starts, ends).compareTo(LONGEST_VISIT) > 0) {
            errors.reject("ends", "visit.error.window", LONGEST_VISIT.toDays());
        } else if (both && !ends.isAfter(now)) {
            errors.reject("ends", "visit.error.past");
        }
        List<Engineer> engineers = possible.stream()
                .filter(each -> form.all("engineers").contains(each.id().toString()))
                .toList();
        if (engineers.isEmpty()) {
            errors.reject("engineers", "visit.error.engineers");
        }
        return new VisitPlan(purpose, site, starts, ends, engineers);
    }

    /** Empty if no result was chosen. */
    Optional<VisitReport> report(Signatures.@Nullable Signature signature) {
        Instant arrived = time("arrived");
        Instant left = time("left");
        boolean both = !errors.has("arrived") && !errors.has("left");
        if (both && left.isBefore(arrived)) {
            errors.reject("left", "visit.error.left");
        } else if (both && left.isAfter(now)) {
            errors.reject("left", "visit.error.future");
        }
        Optional<VisitResult> result = Stream.of(VisitResult.values())
                .filter(each -> each.name().equals(form.line("result")))
                .findFirst();
        if (result.isEmpty()) {
            errors.reject("result", "visit.error.choose");
        }
        String work = text("text", true);
        String next =
                text("next", result.filter(r -> r != VisitResult.COMPLETED).isPresent());
        String signer = line("signer", signature != null);
        if (signature == null && !signer.isEmpty()) {
            errors.reject("signature", "visit.error.signature");
        }
        return result.map(
                r -> new VisitReport(arrived, left, r, work, next, signer, signature == null ? null : signature.id()));
    }

    PartOrder order() {
        String number = line("number", true);
        String name = line("name", true);
        String destination = line("destination", true);
        return new PartOrder(number, name, quantity(), destination, later("due"));
    }

    private int quantity() {
        try {
            int quantity = Integer.parseInt(form.line("quantity"));
            if (quantity >= 1 && quantity <= MOST_PARTS) {
                return quantity;
            }
        } catch (NumberFormatException e) {
            errors.reject("quantity", "visit.error.quantity", MOST_PARTS);
        }
        errors.reject("quantity", "visit.error.quantity", MOST_PARTS);
        return 1;
    }
}
