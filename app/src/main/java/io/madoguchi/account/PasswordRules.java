package io.madoguchi.account;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import io.madoguchi.shell.FormErrors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: long, and hard to guess for somebody who knows the person. No rules about capitals or digits
 * and no forced change. Each refusal says why, in the words {@code password.weak.*}.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    /** Nobody types more, and estimating gets slow. */
    static final int LONGEST = 128;

    private static final int SAFE = 3;
    private static final int SHORTEST_PERSONAL = 3;

    private final Zxcvbn estimate = new Zxcvbn();

    /** @param personal names and addresses of the person and his company; their parts count too */
    void check(String password, String again, List<String> personal, FormErrors errors) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            errors.reject("password", "password.tooShort", SHORTEST, length);
        } else if (length > LONGEST) {
            errors.reject("password", "password.tooLong", LONGEST);
        } else {
            Strength strength = estimate.measure(password, parts(personal));
            if (strength.getScore() < SAFE) {
                errors.reject("password", "password.weak." + reason(strength));
            }
        }
        if (!password.equals(again)) {
            errors.reject("again", "password.different");
        }
    }

    private static List<String> parts(List<String> personal) {
        List<String> parts = new ArrayList<>();
        for (String each : personal) {
            parts.add(each);
            for (String part : each.split("[\\s@._-]+", -1)) {
                if (part.length() >= SHORTEST_PERSONAL) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** The longest guessable piece is what the person should change. */
    private static String reason(Strength strength) {
        return strength.getSequence().stream()
                .filter(match -> !kind(match).equals("simple"))
                .max(Comparator.comparingInt((Match match) -> match.token.length()))
                .map(PasswordRules::kind)
                .orElse("simple");
    }

    private static String kind(Match match) {
        return switch (match.pattern.value().toLowerCase(Locale.ROOT)) {
            case "dictionary" -> dictionary(match.dictionaryName);
            case "spatial" -> "keyboard";
            case "repeat" -> "repeat";
            // One character over and over is a sequence to the library.
            case "sequence" -> match.token.chars().distinct().count() == 1 ? "repeat" : "sequence";
            case "date", "regex" -> "date";
            default -> "simple";
        };
    }

    private static String dictionary(String name) {
        return switch (name) {
            case "user_inputs" -> "personal";
            case "passwords" -> "common";
            case "surnames", "male_names", "female_names" -> "name";
            default -> "word";
        };
    }
}
