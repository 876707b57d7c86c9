package io.madoguchi.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form in which text is searched: width and case folded, all hyphens one. What people typed is stored beside it,
 * unchanged. NFKC leaves 〜 − ‐ ― and the long-vowel mark alone, hence the second step; the mark counts as a
 * hyphen only between Latin letters and digits, where an input method put it by mistake.
 */
public final class SearchKey {

    private static final String HYPHENS = "[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]";
    private static final String LONG_VOWEL_BETWEEN_LATIN = "(?<=[0-9a-z])\\u30FC(?=[0-9a-z])";

    private SearchKey() {}

    public static String of(@Nullable String... parts) {
        String joined = Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return Normalizer.normalize(joined, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll(HYPHENS, "-")
                .replaceAll(LONG_VOWEL_BETWEEN_LATIN, "-")
                .replace('\u301C', '~')
                .strip();
    }

    /** The pattern that finds the words of a query anywhere in a key; {@code like … escape '\'}. */
    public static String pattern(String query) {
        return "%" + of(query).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
