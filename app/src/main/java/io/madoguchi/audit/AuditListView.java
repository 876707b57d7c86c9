package io.madoguchi.audit;

import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListPath;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code /audit}.
 *
 * @param total how many match, counted up to {@link #totalLimit}
 */
public record AuditListView(AuditFilter filter, Slice<AuditEntry> entries, int total) {

    /** In the order of the form. */
    private static final List<String> NARROWING = List.of("who", "customer", "what", "record", "address", "from", "to");

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(Words.ZONE);

    public ListPath path() {
        return filter.path();
    }

    public int totalLimit() {
        return AuditListQuery.MOST_COUNTED;
    }

    public String value(String name) {
        return path().parameters().getOrDefault(name, "");
    }

    public boolean has(String name, String value) {
        return value.equals(value(name));
    }

    /** The address with a filter set, or without it if it is set so already. */
    public String toggle(String name, String value) {
        return path().with(name, has(name, value) ? null : value).toString();
    }

    /** All that there is of one person, record, customer or address. */
    public String only(String name, String value) {
        return ListPath.of("/audit").with(name, value).toString();
    }

    public String area(Area area) {
        return AuditFilter.word(area);
    }

    /** The filters that are set, each with a chip that takes it out. */
    public List<String> narrowing() {
        return NARROWING.stream().filter(path().parameters()::containsKey).toList();
    }

    /** The value of a filter as people call it. */
    public String word(Words words, String name) {
        String value = value(name);
        return switch (name) {
            case "from", "to" -> words.date(LocalDate.parse(value));
            case "what" ->
                Stream.of(Area.values())
                        .filter(area -> area(area).equals(value))
                        .findFirst()
                        .map(area -> words.word("audit.area", area))
                        .orElseGet(() -> words.t("audit.what." + value));
            default -> value;
        };
    }

    public String export(String kind) {
        return filter.path("/audit/export." + kind).toString();
    }

    public AuditSentence sentence(AuditEntry entry, Words words) {
        return AuditSentence.of(entry, words);
    }

    /** What is known by name and has a word for it. */
    public String detailWord(Words words, String name) {
        return words.find("audit.detail." + name).orElse(name);
    }

    /** To the second, as Tokyo's clocks show it. */
    public static String exact(Instant at) {
        return EXACT.format(at);
    }
}
