package io.madoguchi.application;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.CustomerFunction;
import io.madoguchi.kernel.Kana;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an application out of its form. What can be read is put right rather than refused; what cannot is named by field and
 * row. It looks at the form alone: whether a company, a contract or an account exists is told to nobody.
 */
final class ApplyCheck {

    static final List<AccountKind> KINDS =
            Stream.of(AccountKind.values()).filter(kind -> !kind.isStaff()).toList();

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_IN_A_LIST = 50;
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9()-]{5,24}(#[0-9]{1,6})?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;、，；\\u3000]+");

    private final ApplyForm form;
    private final FormErrors errors = new FormErrors();

    ApplyCheck(ApplyForm form) {
        this.form = form;
    }

    FormErrors errors() {
        return errors;
    }

    /** To be used if nothing is wrong. */
    Content content(Map<String, String> consents) {
        String company = line("company", "apply.company", LONGEST_LINE, true);
        String reference = line("reference", "apply.reference", 40, true);
        Applicant applicant = new Applicant(
                line("family_name", "apply.family_name", LONGEST_NAME, true),
                line("given_name", "apply.given_name", LONGEST_NAME, true),
                kana("family_name_kana", "apply.family_name_kana", true),
                kana("given_name_kana", "apply.given_name_kana", true),
                line("department", "apply.department", LONGEST_LINE, false),
                telephone(),
                mail("mail", "apply.mail"));
        List<WantedAccount> accounts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int row = 0; row < form.accounts(); row++) {
            accounts.add(account(row, taken));
        }
        List<WantedEngagement> engagements = new ArrayList<>();
        for (int row = 0; row < form.engagements(); row++) {
            engagements.add(engagement(row));
        }
        if (TypedText.length(form.text("remarks")) > LONGEST_TEXT) {
            errors.reject("remarks", "apply.remarks.tooLong", LONGEST_TEXT);
        }
        return new Content(
                company,
                reference,
                applicant,
                accounts,
                engagements,
                form.text("remarks").strip(),
                consents);
    }

    void consent() {
        if (form.text("consent").isEmpty()) {
            errors.reject("consent", "apply.consent.missing");
        }
    }

    String answer() {
        String text = form.text("answer").strip();
        if (TypedText.isBlank(text)) {
            errors.reject("answer", "apply.answer.missing");
        } else if (TypedText.length(text) > LONGEST_TEXT) {
            errors.reject("answer", "apply.answer.tooLong", LONGEST_TEXT);
        }
        return text;
    }

    private WantedAccount account(int row, Set<String> taken) {
        String at = "a" + row + "_";
        int number = row + 1;
        String mail = mail(at + "mail", "apply.account.mail", number);
        if (!mail.isEmpty() && !taken.add(mail)) {
            errors.reject(at + "mail", "apply.account.mail.twice", number, mail);
        }
        AccountKind kind = KINDS.stream()
                .filter(each -> each.name().equals(form.text(at + "kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            errors.reject(at + "kind", "apply.account.kind.missing", number);
        }
        Set<CustomerFunction> functions = Stream.of(CustomerFunction.values())
                .filter(each -> form.has(at + "function", each.name()))
                .collect(Collectors.toSet());
        if (functions.isEmpty()) {
            errors.reject(at + "function", "apply.account.function.missing", number);
        }
        return new WantedAccount(
                mail,
                line(at + "family_name", "apply.account.family_name", LONGEST_NAME, true, number),
                line(at + "given_name", "apply.account.given_name", LONGEST_NAME, true, number),
                kana(at + "family_name_kana", "apply.account.family_name_kana", false, number),
                kana(at + "given_name_kana", "apply.account.given_name_kana", false, number),
                line(at + "department", "apply.account.department", LONGEST_LINE, false, number),
                kind == null ? AccountKind.INQUIRY_AGENT : kind,
                functions,
                form.text(at + "language").equals("en") ? "en" : "ja");
    }

    private WantedEngagement engagement(int row) {
        String at = "e" + row + "_";
        int number = row + 1;
        List<String> mails = list(
                at + "mails",
                "apply.engagement.mails",
                number,
                typed -> MailAddress.of(typed).isComplete());
        List<String> contracts =
                list(at + "contracts", "apply.engagement.contracts", number, typed -> typed.length() <= 40);
        return new WantedEngagement(
                line(at + "name", "apply.engagement.name", LONGEST_LINE, true, number),
                line(at + "group", "apply.engagement.group", LONGEST_LINE, true, number),
                mails.stream()
                        .map(each -> MailAddress.of(each).value())
                        .distinct()
                        .toList(),
                contracts.stream().map(Content::key).distinct().toList());
    }

    private List<String> list(String field, String key, int number, Predicate<String> readable) {
        List<String> values = Arrays.stream(BETWEEN.split(form.text(field).strip(), -1))
                .filter(each -> !each.isEmpty())
                .toList();
        if (values.isEmpty()) {
            errors.reject(field, key + ".missing", number);
        } else if (values.size() > MOST_IN_A_LIST) {
            errors.reject(field, key + ".tooMany", number, MOST_IN_A_LIST);
        }
        values.stream()
                .filter(readable.negate())
                .findFirst()
                .ifPresent(wrong -> errors.reject(field, key + ".wrong", number, wrong));
        return values;
    }

    private String line(String field, String key, int longest, boolean required, Object... row) {
        String value = form.line(field);
        if (required && TypedText.isBlank(value)) {
            errors.reject(field, key + ".missing", row);
        } else if (TypedText.length(value) > longest) {
            errors.reject(field, "apply.tooLong", longest, TypedText.length(value));
        }
        return value;
    }

    private String kana(String field, String key, boolean required, Object... row) {
        String value = Kana.katakana(line(field, key, LONGEST_NAME, required, row));
        if (!Kana.isKatakana(value)) {
            errors.reject(field, key + ".notKana", row);
        }
        return value;
    }

    private String mail(String field, String key, Object... row) {
        String typed = line(field, key, 254, true, row);
        MailAddress mail = MailAddress.of(typed);
        if (!typed.isEmpty() && !mail.isComplete()) {
            errors.reject(field, key + ".wrong", row);
        }
        return mail.value();
    }

    private String telephone() {
        String typed = line("telephone", "apply.telephone", 40, true);
        String value = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\u30FC\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s", "");
        if (!value.isEmpty() && !TELEPHONE.matcher(value).matches()) {
            errors.reject("telephone", "apply.telephone.wrong");
        }
        return value;
    }
}
