package io.madoguchi.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Readings of names, kept in full-width katakana; half-width and hiragana are converted, not refused. */
public final class Kana {

    private static final Pattern KATAKANA = Pattern.compile("[\\u30A1-\\u30FA\\u30FB-\\u30FE ]*");
    private static final char FIRST_HIRAGANA = '\u3041';
    private static final char LAST_HIRAGANA = '\u3096';
    private static final int FROM_HIRAGANA_TO_KATAKANA = 0x60;

    private Kana() {}

    public static String katakana(String typed) {
        StringBuilder katakana = new StringBuilder();
        for (char each :
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toCharArray()) {
            boolean hiragana =
                    (each >= FIRST_HIRAGANA && each <= LAST_HIRAGANA) || each == '\u309D' || each == '\u309E';
            katakana.append(hiragana ? (char) (each + FROM_HIRAGANA_TO_KATAKANA) : each);
        }
        return katakana.toString();
    }

    public static boolean isKatakana(String text) {
        return KATAKANA.matcher(text).matches();
    }
}
