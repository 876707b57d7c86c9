package io.madoguchi.application;

import io.madoguchi.kernel.Ids;
import io.madoguchi.shell.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of an application as they were typed. Rows are numbered: {@code a0_mail} is the address of the first account,
 * {@code e1_name} the name of the second engagement.
 *
 * @param formKey made when the form is first shown
 * @param token of the link by which the applicant answers a question; empty while he applies
 */
public record ApplyForm(UUID formKey, String token, int accounts, int engagements, Map<String, List<String>> fields) {

    static final int MOST_ACCOUNTS = 30;
    static final int MOST_ENGAGEMENTS = 10;

    static final List<String> TOP = List.of(
            "company",
            "reference",
            "family_name",
            "given_name",
            "family_name_kana",
            "given_name_kana",
            "department",
            "telephone",
            "mail",
            "remarks",
            "answer",
            "consent");

    static final List<String> OF_ACCOUNT = List.of(
            "mail",
            "family_name",
            "given_name",
            "family_name_kana",
            "given_name_kana",
            "department",
            "kind",
            "function",
            "language");

    static final List<String> OF_ENGAGEMENT = List.of("name", "group", "mails", "contracts");

    static ApplyForm empty(UUID formKey) {
        return new ApplyForm(formKey, "", 1, 0, Map.of());
    }

    static ApplyForm of(MultiValueMap<String, String> sent, Ids ids) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int accounts = number(sent.getFirst("accounts"), 1, MOST_ACCOUNTS);
        int engagements = number(sent.getFirst("engagements"), 0, MOST_ENGAGEMENTS);
        names(accounts, engagements).forEach(name -> {
            List<String> values = sent.get(name);
            if (values != null) {
                fields.put(name, values.stream().map(TypedText::lines).toList());
            }
        });
        return new ApplyForm(
                key(sent.getFirst("form_key"), ids),
                TypedText.line(sent.getFirst("token")),
                accounts,
                engagements,
                fields);
    }

    /** To be changed: by the applicant who was asked, or by staff. */
    static ApplyForm of(Content content, UUID formKey, String token) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Applicant applicant = content.applicant();
        put(fields, "company", content.company());
        put(fields, "reference", content.reference());
        put(fields, "family_name", applicant.familyName());
        put(fields, "given_name", applicant.givenName());
        put(fields, "family_name_kana", applicant.familyNameKana());
        put(fields, "given_name_kana", applicant.givenNameKana());
        put(fields, "department", applicant.department());
        put(fields, "telephone", applicant.telephone());
        put(fields, "mail", applicant.mail());
        put(fields, "remarks", content.remarks());
        for (int i = 0; i < content.accounts().size(); i++) {
            WantedAccount each = content.accounts().get(i);
            String row = "a" + i + "_";
            put(fields, row + "mail", each.mail());
            put(fields, row + "family_name", each.familyName());
            put(fields, row + "given_name", each.givenName());
            put(fields, row + "family_name_kana", each.familyNameKana());
            put(fields, row + "given_name_kana", each.givenNameKana());
            put(fields, row + "department", each.department());
            put(fields, row + "kind", each.kind().name());
            fields.put(
                    row + "function",
                    each.functions().stream().map(Enum::name).sorted().toList());
            put(fields, row + "language", each.language());
        }
        for (int i = 0; i < content.engagements().size(); i++) {
            WantedEngagement each = content.engagements().get(i);
            String row = "e" + i + "_";
            put(fields, row + "name", each.name());
            put(fields, row + "group", each.group());
            put(fields, row + "mails", String.join("\n", each.mails()));
            put(fields, row + "contracts", String.join("\n", each.contracts()));
        }
        return new ApplyForm(
                formKey, token, content.accounts().size(), content.engagements().size(), fields);
    }

    public boolean isAnswer() {
        return !token.isEmpty();
    }

    public String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** As it is compared and stored where the field has one line. */
    String line(String name) {
        return TypedText.line(text(name)).strip();
    }

    public boolean has(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    /** All that is typed, as hidden fields: name and value. */
    public List<Map.Entry<String, String>> hidden() {
        return fields.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> Map.entry(each.getKey(), value)))
                .toList();
    }

    /** With a row more or less, as a button without JavaScript asks: {@code add-account}, {@code remove-engagement-1}. */
    ApplyForm changed(String step) {
        if (step.equals("add-account")) {
            return new ApplyForm(formKey, token, Math.min(accounts + 1, MOST_ACCOUNTS), engagements, fields);
        }
        if (step.equals("add-engagement")) {
            return new ApplyForm(formKey, token, accounts, Math.min(engagements + 1, MOST_ENGAGEMENTS), fields);
        }
        int row = number(step.substring(step.lastIndexOf('-') + 1), -1, MOST_ACCOUNTS);
        if (step.startsWith("remove-account-") && row >= 0 && row < accounts && accounts > 1) {
            return new ApplyForm(formKey, token, accounts - 1, engagements, without("a", row, accounts));
        }
        if (step.startsWith("remove-engagement-") && row >= 0 && row < engagements) {
            return new ApplyForm(formKey, token, accounts, engagements - 1, without("e", row, engagements));
        }
        return this;
    }

    private Map<String, List<String>> without(String letter, int gone, int rows) {
        List<String> names = letter.equals("a") ? OF_ACCOUNT : OF_ENGAGEMENT;
        Map<String, List<String>> rest = new LinkedHashMap<>(fields);
        for (int row = gone; row < rows; row++) {
            for (String name : names) {
                List<String> next = row + 1 < rows ? fields.get(letter + (row + 1) + "_" + name) : null;
                if (next == null) {
                    rest.remove(letter + row + "_" + name);
                } else {
                    rest.put(letter + row + "_" + name, next);
                }
            }
        }
        return rest;
    }

    private static Stream<String> names(int accounts, int engagements) {
        List<String> names = new ArrayList<>(TOP);
        for (int row = 0; row < accounts; row++) {
            for (String name : OF_ACCOUNT) {
                names.add("a" + row + "_" + name);
            }
        }
        for (int row = 0; row < engagements; row++) {
            for (String name : OF_ENGAGEMENT) {
                names.add("e" + row + "_" + name);
            }
        }
        return names.stream();
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.put(name, List.of(value));
    }

    private static int number(@Nullable String text, int least, int most) {
        try {
            return Math.clamp(Integer.parseInt(Objects.requireNonNullElse(text, "")), least, most);
        } catch (NumberFormatException e) {
            return least;
        }
    }

    private static UUID key(@Nullable String text, Ids ids) {
        try {
            return text == null ? ids.next() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return ids.next();
        }
    }
}
