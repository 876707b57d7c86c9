package io.madoguchi.audit;

import io.madoguchi.shell.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** An entry as a sentence, in which its record leads to the record's page. */
public record AuditSentence(List<Piece> pieces) {

    /** Stand for the person and the record while the sentence is put together; no text holds them. */
    private static final String WHO = "\uE000";

    private static final String RECORD = "\uE001";

    /** What has a list of its own. */
    private static final Set<String> LISTS = Set.of(
            "inquiry",
            "visit",
            "device",
            "contract",
            "account",
            "customer",
            "audit",
            "import",
            "application",
            "engagement",
            "access");

    /** @param path of the page it leads to; null if there is none */
    public record Piece(String text, @Nullable String path, boolean name) {}

    static AuditSentence of(AuditEntry entry, Words words) {
        String key = "audit.line." + entry.action();
        String sentence = words.find(key).isPresent()
                ? words.t(key, WHO, RECORD)
                : words.t("audit.other", WHO, RECORD, entry.action());
        List<Piece> pieces = new ArrayList<>();
        for (String part : sentence.split("((?<=[" + WHO + RECORD + "])|(?=[" + WHO + RECORD + "]))")) {
            pieces.add(
                    switch (part) {
                        case WHO -> new Piece(who(entry, words), null, true);
                        case RECORD -> new Piece(record(entry, words), path(entry), true);
                        default -> new Piece(part, null, false);
                    });
        }
        return new AuditSentence(List.copyOf(pieces));
    }

    @Override
    public String toString() {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }

    private static String who(AuditEntry entry, Words words) {
        return entry.name().isEmpty() ? words.t("audit.nobody") : words.person(entry.name());
    }

    static String record(AuditEntry entry, Words words) {
        String subject = entry.subject();
        if (subject.isEmpty()) {
            return words.t("audit.record.none");
        }
        String prefix = isList(entry) ? "audit.list." : "audit.record.";
        return words.find(prefix + entry.kind()).isPresent() ? words.t(prefix + entry.kind(), subject) : subject;
    }

    private static @Nullable String path(AuditEntry entry) {
        String subject = entry.subject();
        if (subject.isEmpty()) {
            return null;
        }
        if (isList(entry)) {
            return subject.replaceFirst("/export\\.(csv|xlsx)", "");
        }
        return switch (entry.kind()) {
            case "inquiry", "visit" -> "/inquiries/" + encoded(subject);
            // Its inquiry's number stands before its name.
            case "attachment" -> "/inquiries/" + encoded(subject.replaceFirst("/.*", ""));
            case "device" -> "/devices/" + encoded(subject);
            case "contract" -> "/contracts/" + encoded(subject);
            case "customer" -> "/customers/" + encoded(subject);
            case "account" -> "/accounts?q=" + encoded(subject);
            case "application" -> "/applications/" + encoded(subject);
            case "outage" -> "/incidents/" + encoded(subject);
            case "access" -> "/applications/access/" + encoded(subject);
            case "search" -> "/search?q=" + encoded(subject);
            default -> null;
        };
    }

    /** What people typed may look like an address too, and must not become a link. */
    private static boolean isList(AuditEntry entry) {
        return LISTS.contains(entry.kind()) && entry.subject().matches("/[a-z]+([/?].*)?");
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
