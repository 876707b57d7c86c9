package io.madoguchi.storage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as people give them, made safe to show, to download and to save. */
public final class FileNames {

    static final int LONGEST = 255;

    /** Old browsers send whole paths, with either slash. */
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Control characters, and marks that are not seen but turn or hide what is: {@code gpj.exe} read backwards. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[<>:\"|?*]");

    /** Windows leaves these out: {@code a.exe.} is run as {@code a.exe}. */
    private static final Pattern TRAILING = Pattern.compile("[.\\s\\u3000]+$");

    /** macOS writes か and its mark apart. Only these are joined: all of NFC would change the characters of names. */
    private static final Pattern SPLIT_KANA = Pattern.compile("[\\u3040-\\u30FF][\\u3099\\u309A]");

    private FileNames() {}

    public static String clean(String name) {
        String last = PATH.matcher(name).replaceFirst("");
        String visible = INVISIBLE.matcher(last).replaceAll("");
        String portable = NOT_ON_WINDOWS.matcher(visible).replaceAll("_");
        String joined = SPLIT_KANA
                .matcher(portable)
                .replaceAll(kana -> Normalizer.normalize(kana.group(), Normalizer.Form.NFC));
        String trimmed = TRAILING.matcher(joined).replaceFirst("").strip();
        return trimmed.isEmpty() ? "file" : shorten(trimmed);
    }

    /** In lower case and half width, as a system may open it, without the dot; empty if there is none. */
    static String extension(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The end stays: it tells what the file is. */
    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        int cut = LONGEST - end.length();
        boolean inPair = Character.isHighSurrogate(name.charAt(cut - 1));
        return name.substring(0, inPair ? cut - 1 : cut) + end;
    }
}
