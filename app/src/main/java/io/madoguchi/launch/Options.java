package io.madoguchi.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows the command: {@code --name value}, switches without a value, and plain words. */
record Options(Map<String, String> values, Set<String> switches, List<String> words) {

    private static final Set<String> WITH_VALUE = Set.of("port", "data", "config");
    private static final Set<String> SWITCHES = Set.of("dry-run", "reset-factor");

    static Options parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        Set<String> switches = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String name = argument.startsWith("--") ? argument.substring(2) : "";
            if (SWITCHES.contains(name)) {
                switches.add(name);
            } else if (WITH_VALUE.contains(name)) {
                if (i + 1 == arguments.size()) {
                    throw new WrongUse("A value is missing after " + argument + ".");
                }
                values.put(name, arguments.get(++i));
            } else if (argument.startsWith("-")) {
                throw new WrongUse("Unknown option: " + argument + ".");
            } else {
                words.add(argument);
            }
        }
        return new Options(values, switches, words);
    }

    int port(int otherwise) {
        String text = values.get("port");
        if (text == null) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, in the same words as for a number out of range.
        }
        throw new WrongUse("--port must be a number from 0 to 65535, not " + text + ".");
    }

    Path data(String otherwise) {
        return Path.of(values.getOrDefault("data", otherwise)).toAbsolutePath().normalize();
    }
}
