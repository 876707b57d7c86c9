package io.madoguchi.mail;

import java.util.regex.Pattern;

/**
 * Text that is safe in a mail's header. A line break would begin a header of the writer's choice; marks that turn the
 * direction of reading would let a subject or a name show something else than it says.
 */
final class HeaderText {

    static final int LONGEST = 200;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private HeaderText() {}

    static String of(String text) {
        String line = INVISIBLE
                .matcher(BREAKS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
