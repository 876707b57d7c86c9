package io.madoguchi.shell;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;

/** The texts, dates and amounts of one language; times are those of Tokyo, where the vendor works. */
public final class Words {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter JA_DATE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EN_SHORT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    /** Names written in these have one order, whoever reads them. */
    private static final Set<Character.UnicodeScript> FAMILY_NAME_FIRST = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);

    private final MessageSource messages;
    private final Locale locale;

    public Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isJapanese() {
        return locale.getLanguage().equals("ja");
    }

    /** The text of a key; a missing key is an error, so that no page can show a bare key. */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text of a key that need not exist. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    /** The word for a value of an enumeration: {@code prefix.VALUE}. */
    public String word(String prefix, Enum<?> value) {
        return t(prefix + "." + value.name());
    }

    /** 2026年11月23日(月) – Mon 23 Nov 2026. */
    public String date(LocalDate date) {
        String day = day(date.getDayOfWeek());
        return isJapanese() ? JA_DATE.format(date) + "(" + day + ")" : day + " " + EN_DATE.format(date);
    }

    /** 2026年11月23日(月) 15:40 – Mon 23 Nov 2026, 15:40. */
    public String dateTime(Instant instant) {
        ZonedDateTime time = instant.atZone(ZONE);
        return date(time.toLocalDate()) + (isJapanese() ? " " : ", ") + TIME.format(time);
    }

    /** 11/23 15:40 – 23 Nov, 15:40: where the full date stands elsewhere on the page. */
    public String shortTime(Instant instant) {
        ZonedDateTime time = instant.atZone(ZONE);
        return !isJapanese()
                ? EN_SHORT.format(time)
                : time.getMonthValue() + "/" + time.getDayOfMonth() + " " + TIME.format(time);
    }

    /** 15:40, where the day stands beside it. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** The value of a {@code datetime-local} field. */
    public String field(Instant instant) {
        return FIELD.format(instant.atZone(ZONE));
    }

    /** 三浦 拓也 in both languages; a name in Latin letters stands in the order of the language. */
    public String person(String familyName, String givenName) {
        return isJapanese() || isEastAsian(familyName + givenName)
                ? familyName + " " + givenName
                : givenName + " " + familyName;
    }

    private static boolean isEastAsian(String name) {
        return name.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(FAMILY_NAME_FIRST::contains);
    }

    /** A name that is stored as a whole, family name first; one of three and more parts is left as it is. */
    public String person(String stored) {
        int space = stored.indexOf(' ');
        return space > 0 && space == stored.lastIndexOf(' ')
                ? person(stored.substring(0, space), stored.substring(space + 1))
                : stored;
    }

    /** 3,276,000円 – ¥3,276,000. */
    public String yen(long amount) {
        String digits = String.format(Locale.ROOT, "%,d", amount);
        return isJapanese() ? digits + "円" : "¥" + digits;
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 412 KB, 1.2 MB. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        if (bytes < 1024 * 1024) {
            return (bytes + 1023) / 1024 + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }
}
