package io.madoguchi.engagement;

import io.madoguchi.shell.Words;
import java.util.List;

/**
 * A change that is understood and possible, or what stands against it.
 *
 * @param lines what it means in plain counts
 * @param subjects whom or what it is about, by address or number
 * @param isAsked it is confirmed before it is carried out
 * @param work carries it out, in the transaction in which it was understood
 */
public record EngagementStep(
        Change change,
        List<Line> lines,
        List<String> subjects,
        boolean isAsked,
        List<EngagementProblem> problems,
        Runnable work) {

    static EngagementStep impossible(List<EngagementProblem> problems) {
        return new EngagementStep(Change.NONE, List.of(), List.of(), false, problems, () -> {});
    }

    static EngagementStep of(Change change, List<Line> lines, List<String> subjects, Runnable work) {
        return new EngagementStep(change, lines, subjects, true, List.of(), work);
    }

    /** A text with its gaps. */
    public record Line(String key, List<Object> arguments) {

        static Line of(String key, Object... arguments) {
            return new Line(key, List.of(arguments));
        }

        public String text(Words words) {
            return words.t(key, arguments.toArray());
        }
    }
}
