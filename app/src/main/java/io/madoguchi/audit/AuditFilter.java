package io.madoguchi.audit;

import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are listed, as it stands in the address.
 *
 * @param who any part of a person's name, kana or mail address
 * @param customer any part of a company's name, kana or code
 * @param what an action, or an {@link Area} in lower case; empty for all
 * @param record how the number of the record begins
 * @param from on this day in Tokyo or later
 * @param to on this day in Tokyo or earlier
 */
public record AuditFilter(
        String who,
        String customer,
        String what,
        String record,
        String address,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Paging paging) {

    static AuditFilter of(ListParameters asked) {
        return new AuditFilter(
                asked.text("who"),
                asked.text("customer"),
                known(asked.text("what")),
                asked.text("record"),
                asked.text("address"),
                asked.day("from"),
                asked.day("to"),
                Paging.of(asked.raw("after"), asked.raw("before"), "", AuditFilter::reads));
    }

    /** The entries after the one with these keys. */
    AuditFilter after(List<String> keys) {
        return new AuditFilter(who, customer, what, record, address, from, to, new Paging("", keys, false));
    }

    public ListPath path() {
        return path("/audit");
    }

    ListPath path(String page) {
        return ListPath.of(page)
                .with("who", who)
                .with("customer", customer)
                .with("what", what)
                .with("record", record)
                .with("address", address)
                .with("from", from == null ? null : from.toString())
                .with("to", to == null ? null : to.toString());
    }

    /** Empty for all. */
    List<String> actions() {
        return Stream.of(Area.values())
                .filter(area -> word(area).equals(what))
                .findFirst()
                .map(Area::actions)
                .orElse(what.isEmpty() ? List.of() : List.of(what));
    }

    static String word(Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    private static String known(String what) {
        return Stream.concat(Stream.of(Area.values()).map(AuditFilter::word), Area.all())
                        .anyMatch(what::equals)
                ? what
                : "";
    }

    private static boolean reads(List<String> keys) {
        try {
            Instant.parse(keys.getFirst());
            return keys.size() == 2 && Long.parseLong(keys.get(1)) > 0;
        } catch (DateTimeParseException | NumberFormatException e) {
            return false;
        }
    }
}
