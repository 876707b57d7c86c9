package io.madoguchi.account;

import io.madoguchi.kernel.Kana;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;

/**
 * What a person may change of his account himself.
 *
 * @param version of the account that the page showed
 */
public record ProfileForm(
        String familyName,
        String givenName,
        String familyNameKana,
        String givenNameKana,
        String language,
        int version) {

    static final int LONGEST_NAME = 80;

    /** Readings are converted to full-width katakana rather than refused. */
    ProfileForm tidied() {
        return new ProfileForm(
                TypedText.line(familyName).strip(),
                TypedText.line(givenName).strip(),
                Kana.katakana(TypedText.line(familyNameKana)),
                Kana.katakana(TypedText.line(givenNameKana)),
                language.equals("en") ? "en" : "ja",
                version);
    }

    ProfileForm at(int newVersion) {
        return new ProfileForm(familyName, givenName, familyNameKana, givenNameKana, language, newVersion);
    }

    FormErrors check() {
        FormErrors errors = new FormErrors();
        name(errors, "family_name", familyName, "profile.familyName");
        name(errors, "given_name", givenName, "profile.givenName");
        reading(errors, "family_name_kana", familyNameKana, "profile.familyNameKana");
        reading(errors, "given_name_kana", givenNameKana, "profile.givenNameKana");
        return errors;
    }

    private static void name(FormErrors errors, String field, String value, String key) {
        if (TypedText.isBlank(value)) {
            errors.reject(field, key + ".missing");
        } else {
            length(errors, field, value, key);
        }
    }

    private static void reading(FormErrors errors, String field, String value, String key) {
        if (!Kana.isKatakana(value)) {
            errors.reject(field, key + ".notKana");
        }
        length(errors, field, value, key);
    }

    private static void length(FormErrors errors, String field, String value, String key) {
        if (value.length() > LONGEST_NAME) {
            errors.reject(field, key + ".tooLong", LONGEST_NAME);
        }
    }
}
