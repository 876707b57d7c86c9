package io.madoguchi.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address in the one form in which the portal stores and compares it. Whoever types one gets it right even with the
 * Japanese input method still on: full-width letters, 。 for a full stop, the long-vowel mark for a hyphen, spaces around it.
 */
public record MailAddress(String value) {

    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST = 254;

    private static final Pattern COMPLETE = Pattern.compile("[!-?A-~]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public static MailAddress of(String typed) {
        String half = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('\u3002', '.')
                .replaceAll("[\\u30FC\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\p{Z}\\p{C}]", "")
                .toLowerCase(Locale.ROOT);
        return new MailAddress(half.substring(0, Math.min(half.length(), LONGEST)));
    }

    public boolean isComplete() {
        return COMPLETE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
