package io.madoguchi.visit;

import static io.madoguchi.shell.ListParameters.parameter;

import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which visits and parts are listed, as it stands in the address: by the time they are due, so that what is late comes first;
 * what is settled, newest first.
 *
 * @param kind visits or parts; null for both
 * @param engineer who goes; null for anybody. With a part nobody goes
 * @param customer code, or empty
 */
public record DispatchFilter(
        Show show, @Nullable EntryKind kind, @Nullable UUID engineer, String customer, Paging paging) {

    public enum Show {
        OPEN,
        /** Due today, in Tokyo. */
        TODAY,
        /** Today or tomorrow. */
        SOON,
        TO_PLAN,
        LATE,
        SETTLED
    }

    static DispatchFilter of(ListParameters asked) {
        Show asks = asked.one(Show.class, "show");
        Show show = asks == null ? Show.OPEN : asks;
        EntryKind kind = Stream.of(EntryKind.VISIT, EntryKind.PART)
                .filter(each -> asked.text("kind").equals(parameter(each)))
                .findFirst()
                .orElse(null);
        String order = show == Show.SETTLED ? "settled" : "";
        return new DispatchFilter(
                show,
                kind,
                uuid(asked.text("engineer")),
                asked.text("customer"),
                Paging.of(asked.raw("after"), asked.raw("before"), order, DispatchFilter::reads));
    }

    /** The address of the first page. */
    public ListPath path() {
        return ListPath.of("/visits")
                .with("show", show == Show.OPEN ? null : parameter(show))
                .with("kind", parameter(kind))
                .with("engineer", engineer == null ? null : engineer.toString())
                .with("customer", customer);
    }

    /** Nothing but the tab narrows the list. */
    public boolean isPlain() {
        return kind == null && engineer == null && customer.isEmpty();
    }

    boolean includes(EntryKind each) {
        return each == EntryKind.VISIT ? kind != EntryKind.PART : kind != EntryKind.VISIT && engineer == null;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean reads(List<String> keys) {
        try {
            Instant.parse(keys.get(0));
            UUID.fromString(keys.get(1));
            return keys.size() == 2;
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
