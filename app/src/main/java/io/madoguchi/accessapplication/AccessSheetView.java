package io.madoguchi.accessapplication;

import io.madoguchi.engagement.EngagementPlan;
import io.madoguchi.engagement.EngagementProblem;
import io.madoguchi.shell.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run of a sheet found.
 *
 * @param lines how many were read
 * @param plans what the sheet asks for, as far as it could be read
 * @param form the same as a form, to go on with
 */
public record AccessSheetView(
        String fileName, int lines, List<EngagementPlan> plans, List<Fault> faults, AccessForm form) {

    /**
     * @param line as the spreadsheet counts; 0 for the file as a whole
     * @param column the key of its heading; empty for the line as a whole
     * @param problem null if the fault is one of the sheet itself, told by {@code key}
     */
    public record Fault(
            int line,
            String column,
            @Nullable EngagementProblem problem,
            @Nullable String key,
            List<String> arguments) {

        static Fault of(int line, String column, String key, String... arguments) {
            return new Fault(line, column, null, key, List.of(arguments));
        }

        public String text(Words words) {
            return problem != null ? problem.text(words) : words.t(String.valueOf(key), arguments.toArray());
        }
    }
}
