package io.madoguchi.shell;

import org.jspecify.annotations.Nullable;

/**
 * Text as it was typed. Taken out is only what no keyboard makes and no database keeps: the NUL character and halves of a
 * surrogate pair. Line ends become the one that browsers count as one character.
 */
public final class TypedText {

    /** Letters and signs without ink: the fillers of Hangul and the empty cell of Braille. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private TypedText() {}

    public static String lines(@Nullable String sent) {
        if (sent == null) {
            return "";
        }
        String text = sent.replace("\r\n", "\n").replace('\r', '\n');
        boolean clean = text.codePoints().allMatch(TypedText::isText);
        return clean
                ? text
                : text.codePoints()
                        .filter(TypedText::isText)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** For fields of one line: a line end can only come from a forged request, and would break the header of a mail. */
    public static String line(@Nullable String sent) {
        return lines(sent).replace('\n', ' ');
    }

    /**
     * Nothing that a person would see: only blanks of any language, and characters that take no room or no ink. A field that
     * must be filled is not filled with these.
     */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(TypedText::isVisible);
    }

    /** Characters as people count them: 𠮷 is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> FILLERS.indexOf(codePoint) < 0;
        };
    }

    private static boolean isText(int codePoint) {
        return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
    }
}
