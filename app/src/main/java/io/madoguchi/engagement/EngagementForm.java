package io.madoguchi.engagement;

import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.TypedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed and chosen on the pages of engagements. */
public record EngagementForm(UUID formKey, MultiValueMap<String, String> fields) {

    /** More than anybody pastes; the form would be too big before. */
    private static final int MOST_PARTS = 1_000;

    static EngagementForm blank(Ids ids) {
        return new EngagementForm(ids.next(), new LinkedMultiValueMap<>());
    }

    static EngagementForm sent(MultiValueMap<String, String> fields, Ids ids) {
        UUID key = id(fields.getFirst("form_key"));
        return new EngagementForm(key == null ? ids.next() : key, fields);
    }

    public String line(String name) {
        return TypedText.line(fields.getFirst(name)).strip();
    }

    public String text(String name) {
        return TypedText.lines(fields.getFirst(name)).strip();
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    boolean isConfirmed() {
        return line("confirmed").equals("yes");
    }

    /** A version that no engagement has, if none that can be read was sent. */
    int version() {
        try {
            return Integer.parseInt(line("version"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** @throws NotFound if something else than an id was sent */
    List<UUID> ids(String name) {
        List<UUID> all = new ArrayList<>();
        for (String each :
                fields.getOrDefault(name, List.of()).stream().limit(MOST_PARTS).toList()) {
            UUID id = id(each);
            if (id == null) {
                throw new NotFound();
            }
            all.add(id);
        }
        return all;
    }

    @Nullable
    UUID id(String name, boolean required) {
        UUID id = id(line(name));
        if (id == null && (required || !line(name).isEmpty())) {
            throw new NotFound();
        }
        return id;
    }

    /** Of a text with one to a line, or with commas or spaces between them. */
    List<String> mails(String name) {
        return mailsOf(fields.getFirst(name));
    }

    List<String> numbers(String name) {
        return numbersOf(fields.getFirst(name));
    }

    /** Numbers of contracts as they are stored, whatever the width in which they were typed. */
    public static List<String> numbersOf(@Nullable String typed) {
        return parts(typed)
                .map(each -> Normalizer.normalize(each, Normalizer.Form.NFKC))
                .distinct()
                .toList();
    }

    public static List<String> mailsOf(@Nullable String typed) {
        return parts(typed).map(each -> MailAddress.of(each).value()).distinct().toList();
    }

    private static Stream<String> parts(@Nullable String typed) {
        return Stream.of(TypedText.lines(typed).split("[\\s\\u3000,、，;；]+"))
                .filter(each -> !each.isBlank())
                .limit(MOST_PARTS);
    }

    EngagementPlan plan() {
        return new EngagementPlan(
                line("name"), line("group_name"), has("shows_money"), mails("mails"), numbers("contracts"));
    }

    /** All that has to be sent again with the confirmation. */
    Map<String, List<String>> kept() {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (!name.startsWith("_") && !name.equals("form_key") && !name.equals("confirmed")) {
                kept.put(name, values.stream().filter(Objects::nonNull).toList());
            }
        });
        return kept;
    }

    static List<UUID> distinct(List<UUID> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
