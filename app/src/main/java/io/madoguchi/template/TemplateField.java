package io.madoguchi.template;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can stand in braces in the text of a template, under a Japanese or an English name; there are no others. */
public enum TemplateField {
    CUSTOMER("顧客名", "customer"),
    /** Whom the answer addresses: who reported. */
    CONTACT("担当者名", "contact"),
    NUMBER("受付番号", "number"),
    SUBJECT("件名", "subject"),
    DEVICE("機器", "device"),
    RESTORATION("復旧見込み", "restoration"),
    /** Of whoever writes the answer. */
    SIGNATURE("署名", "signature");

    /** Full-width braces too, as the Japanese input method makes them. */
    private static final Pattern BRACES = Pattern.compile("[{｛]([^{}｛｝\\n]{1,40})[}｝]");

    private final String japanese;
    private final String english;

    TemplateField(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String japanese() {
        return "{" + japanese + "}";
    }

    public String english() {
        return "{" + english + "}";
    }

    /** The names in braces that are no fields, as they were typed. */
    static Set<String> unknown(String text) {
        return BRACES.matcher(text)
                .results()
                .filter(found -> named(found.group(1)).isEmpty())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text with each field's value in its place; what is no field stays as it is. */
    public static String fill(String text, Function<TemplateField, String> values) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        named(found.group(1)).map(values).orElse(found.group())));
    }

    private static Optional<TemplateField> named(String name) {
        String bare = name.strip();
        return Arrays.stream(values())
                .filter(each -> each.japanese.equals(bare) || each.english.equalsIgnoreCase(bare))
                .findFirst();
    }
}
