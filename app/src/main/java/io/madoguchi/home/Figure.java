package io.madoguchi.home;

import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A number on the first page of vendor staff: how many stand in a list. It is counted by what the address of that list says,
 * so that who follows the link finds exactly as many.
 *
 * @param name the word's key is {@code home.figure.NAME}
 * @param pressing more than none is bad news
 */
public record Figure(String name, String page, Map<String, String> asked, boolean pressing) {

    /** @param asked name, value, name, value … */
    static Figure of(String name, String page, String... asked) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < asked.length; i += 2) {
            parameters.put(asked[i], asked[i + 1]);
        }
        return new Figure(name, page, parameters, false);
    }

    Figure isPressing() {
        return new Figure(name, page, asked, true);
    }

    ListParameters parameters() {
        return new ListParameters(asked);
    }

    public String path() {
        ListPath path = ListPath.of(page);
        for (var each : asked.entrySet()) {
            path = path.with(each.getKey(), each.getValue());
        }
        return path.toString();
    }

    /** With the number that the list has now. */
    public record Counted(Figure figure, int number) {

        public boolean isPressing() {
            return figure.pressing && number > 0;
        }
    }
}
