package io.madoguchi.visit;

import io.madoguchi.shell.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who goes, in one line: stored as 三浦 拓也、森 亜希, read in the order of the reader's language. */
public final class People {

    private static final String BETWEEN = "、";

    private People() {}

    static String stored(List<String> names) {
        return String.join(BETWEEN, names);
    }

    public static String text(Words words, String stored) {
        return Stream.of(stored.split(BETWEEN, -1))
                .map(words::person)
                .collect(Collectors.joining(words.isJapanese() ? BETWEEN : ", "));
    }
}
