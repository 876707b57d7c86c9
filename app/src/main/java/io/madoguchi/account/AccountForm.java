package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.Kana;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed about an account. */
public record AccountForm(UUID formKey, int version, MultiValueMap<String, String> fields) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DEPARTMENT = 120;
    private static final Pattern PHONE = Pattern.compile("(\\+?[0-9][0-9()\\- ]{5,24}(#[0-9]{1,6})?)?");

    static AccountForm sent(MultiValueMap<String, String> fields, Ids ids) {
        UUID key = uuid(Objects.requireNonNullElse(fields.getFirst("form_key"), ""));
        String version = Objects.requireNonNullElse(fields.getFirst("version"), "");
        return new AccountForm(
                key == null ? ids.next() : key, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1, fields);
    }

    /** A new account sees the whole company only if somebody says so. */
    static AccountForm blank(Ids ids) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("language", "ja");
        return new AccountForm(ids.next(), -1, fields);
    }

    static AccountForm of(AccountDetails account, Ids ids) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("family_name", account.familyName());
        fields.add("given_name", account.givenName());
        fields.add("family_name_kana", account.familyNameKana());
        fields.add("given_name_kana", account.givenNameKana());
        fields.add("department", account.department());
        fields.add("phone", account.phone());
        fields.add("language", account.language());
        fields.add("type", account.kind().name());
        fields.add("reach", account.whole() ? "WHOLE" : "ENGAGEMENTS");
        return new AccountForm(ids.next(), account.version(), fields);
    }

    /** The same text for a newer version of the account. */
    AccountForm at(int newVersion) {
        return new AccountForm(formKey, newVersion, fields);
    }

    /** As it is stored: readings in katakana, telephone numbers in half width. */
    public String line(String name) {
        String text = TypedText.line(fields.getFirst(name)).strip();
        if (name.endsWith("_kana")) {
            return Kana.katakana(text);
        }
        return name.equals("phone") ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    public boolean has(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    MailAddress mail() {
        return MailAddress.of(line("mail"));
    }

    String language() {
        return line("language").equals("en") ? "en" : "ja";
    }

    @Nullable
    AccountKind kind() {
        return Stream.of(AccountKind.values())
                .filter(kind -> kind.name().equals(line("type")))
                .findFirst()
                .orElse(null);
    }

    boolean whole() {
        return line("reach").equals("WHOLE");
    }

    Set<UUID> groups() {
        return whole()
                ? Set.of()
                : fields.getOrDefault("groups", List.of()).stream()
                        .map(AccountForm::uuid)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    /** What is wrong with that which both new and changed accounts have. */
    FormErrors check(List<AccountKind> kinds) {
        FormErrors errors = new FormErrors();
        AccountKind kind = kind();
        if (kind == null || !kinds.contains(kind)) {
            errors.reject("type", "accounts.invalid.type");
        }
        name(errors, "family_name", "profile.familyName");
        name(errors, "given_name", "profile.givenName");
        reading(errors, "family_name_kana", "profile.familyNameKana");
        reading(errors, "given_name_kana", "profile.givenNameKana");
        if (line("department").length() > LONGEST_DEPARTMENT) {
            errors.reject("department", "accounts.invalid.department", LONGEST_DEPARTMENT);
        }
        if (!PHONE.matcher(line("phone")).matches()) {
            errors.reject("phone", "accounts.invalid.phone");
        }
        return errors;
    }

    private void name(FormErrors errors, String field, String key) {
        if (TypedText.isBlank(line(field))) {
            errors.reject(field, key + ".missing");
        } else if (line(field).length() > LONGEST_NAME) {
            errors.reject(field, key + ".tooLong", LONGEST_NAME);
        }
    }

    private void reading(FormErrors errors, String field, String key) {
        if (!Kana.isKatakana(line(field))) {
            errors.reject(field, key + ".notKana");
        } else if (line(field).length() > LONGEST_NAME) {
            errors.reject(field, key + ".tooLong", LONGEST_NAME);
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
