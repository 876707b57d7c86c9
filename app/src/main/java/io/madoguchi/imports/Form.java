package io.madoguchi.imports;

import io.madoguchi.kernel.Kana;
import io.madoguchi.kernel.MailAddress;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the values of a column look like. Whatever can be understood is converted rather than refused: full-width digits,
 * dates as Excel writes them, hiragana and half-width katakana.
 */
public enum Form {
    /** Free text, stored as typed. */
    TEXT {
        @Override
        Optional<String> read(String typed) {
            return hasControlCharacters(typed) ? Optional.empty() : Optional.of(typed);
        }
    },
    /** An identifier that other lines refer to: width folded, no blanks around it. */
    CODE {
        @Override
        Optional<String> read(String typed) {
            String code = folded(typed);
            return CODES.matcher(code).matches() ? Optional.of(code) : Optional.empty();
        }
    },
    /** What stands on a name plate: as typed, without blanks around it. */
    IDENTIFIER {
        @Override
        Optional<String> read(String typed) {
            return hasControlCharacters(typed) ? Optional.empty() : Optional.of(typed.strip());
        }
    },
    CHOICE {
        @Override
        Optional<String> read(String typed) {
            return Optional.of(folded(typed).toUpperCase(Locale.ROOT));
        }
    },
    DATE {
        @Override
        Optional<String> read(String typed) {
            try {
                return Optional.of(
                        LocalDate.parse(folded(typed).replace('/', '-'), DAY).toString());
            } catch (DateTimeParseException impossible) {
                return Optional.empty();
            }
        }
    },
    /** Whole yen, from 0. */
    YEN {
        @Override
        Optional<String> read(String typed) {
            String digits = folded(typed).replaceAll("^[¥\\\\]|円$|,", "");
            return digits.matches("[0-9]{1,12}")
                    ? Optional.of(String.valueOf(Long.parseLong(digits)))
                    : Optional.empty();
        }
    },
    /** A whole number of minutes, from 1 to a year. */
    MINUTES {
        @Override
        Optional<String> read(String typed) {
            String digits = folded(typed);
            return digits.matches("[1-9][0-9]{0,5}") && Integer.parseInt(digits) <= 525_600
                    ? Optional.of(digits)
                    : Optional.empty();
        }
    },
    MAIL {
        @Override
        Optional<String> read(String typed) {
            // Too long is said as such; a MailAddress would cut it off.
            if (typed.strip().length() > LONGEST_MAIL) {
                return Optional.of(typed.strip());
            }
            MailAddress mail = MailAddress.of(typed);
            return mail.isComplete() ? Optional.of(mail.value()) : Optional.empty();
        }
    },
    KANA {
        @Override
        Optional<String> read(String typed) {
            String kana = Kana.katakana(typed);
            return Kana.isKatakana(kana) ? Optional.of(kana) : Optional.empty();
        }
    },
    POSTAL_CODE {
        @Override
        Optional<String> read(String typed) {
            String digits = folded(typed).replaceAll("[〒 -]", "");
            return digits.matches("[0-9]{7}")
                    ? Optional.of(digits.substring(0, 3) + "-" + digits.substring(3))
                    : Optional.empty();
        }
    },
    PHONE {
        @Override
        Optional<String> read(String typed) {
            String phone = folded(typed);
            return phone.matches("[+0-9][0-9()# -]{4,29}") ? Optional.of(phone) : Optional.empty();
        }
    },
    /** Codes separated by semicolons. */
    CODE_LIST {
        @Override
        Optional<String> read(String typed) {
            return list(typed, CODE);
        }
    },
    /** Mail addresses separated by semicolons. */
    MAIL_LIST {
        @Override
        Optional<String> read(String typed) {
            return list(typed, MAIL);
        }
    };

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");
    private static final int LONGEST_MAIL = 254;

    /** The value to store, or nothing if the text cannot be one. Never called with a blank text. */
    abstract Optional<String> read(String typed);

    private static Optional<String> list(String typed, Form each) {
        StringBuilder joined = new StringBuilder();
        for (String part : typed.split("[;；]", -1)) {
            if (part.isBlank()) {
                continue;
            }
            Optional<String> value = each.read(part);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            joined.append(joined.isEmpty() ? "" : ";").append(value.get());
        }
        return Optional.of(joined.toString());
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static boolean hasControlCharacters(String typed) {
        return typed.chars().anyMatch(Character::isISOControl);
    }
}
