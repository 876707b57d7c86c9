package io.madoguchi.application;

import io.madoguchi.shell.Words;
import java.util.Arrays;
import java.util.List;

/** Something about an application that staff should look at: a key with what stands in its gaps. */
public record Finding(Level level, String key, List<Object> arguments) {

    /** How much it matters. */
    public enum Level {
        /** Approved as it stands it would fail. */
        STOP,
        WARN
    }

    static Finding stop(String key, Object... arguments) {
        return new Finding(Level.STOP, "application.finding." + key, Arrays.asList(arguments));
    }

    static Finding warn(String key, Object... arguments) {
        return new Finding(Level.WARN, "application.finding." + key, Arrays.asList(arguments));
    }

    public String text(Words words) {
        return words.t(key, arguments.toArray());
    }

    public boolean stops() {
        return level == Level.STOP;
    }
}
