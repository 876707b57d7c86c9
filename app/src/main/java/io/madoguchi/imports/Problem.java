package io.madoguchi.imports;

import io.madoguchi.shell.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with one value of one line, in words that name field, value, cause and cure.
 *
 * @param line as an editor counts it, the header being line 1; 0 for the file as a whole
 * @param column as in the header; empty for the line as a whole
 * @param key of the text {@code imports.problem.KEY}: {0} is the column's name for people, {1} the value, then the arguments
 */
public record Problem(int line, String column, String value, String key, List<String> arguments) {

    private static final int LONGEST_VALUE = 200;

    public Problem {
        arguments = List.copyOf(arguments);
        // PostgreSQL cannot store U+0000, and a page should not show a megabyte.
        value = value.replace('\0', '␀');
        if (value.length() > LONGEST_VALUE) {
            int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
            value = value.substring(0, end) + "…";
        }
    }

    static Problem ofFile(int line, String key, Object... arguments) {
        return new Problem(
                line, "", "", key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String text(Words words) {
        List<Object> gaps = new ArrayList<>();
        gaps.add(column.isEmpty() ? "" : columnText(words));
        gaps.add(value);
        arguments.forEach(each -> gaps.add(argument(each, words)));
        return words.t("imports.problem." + key, gaps.toArray());
    }

    /** The name of a kind of file is itself a text; codes to choose from stand with what they mean. */
    private String argument(String argument, Words words) {
        if (argument.startsWith("imports.kind.")) {
            return words.t(argument);
        }
        return key.equals("choice")
                ? Arrays.stream(argument.split(", ", -1))
                        .map(code -> words.find(choiceKey(column, code))
                                .map(word -> words.t("imports.choice", code, word))
                                .orElse(code))
                        .collect(Collectors.joining(words.t("imports.choice.and")))
                : argument;
    }

    static String choiceKey(String column, String code) {
        return "imports.choice." + column + "." + code;
    }

    public String columnText(Words words) {
        return column.isEmpty() ? "" : words.t("imports.column." + column);
    }
}
