package io.madoguchi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement as PostgreSQL's log has it.
 *
 * @param pool the application name of the connection, which tells the pool it belongs to
 * @param sql with {@code $1} and so on
 * @param parameters as text, null for null
 */
record SentStatement(String pool, String sql, List<@Nullable String> parameters) {

    /** Stands at the beginning of each record of the log while statements are written to it. */
    static final String PREFIX = "%a@bench@";

    private static final Pattern RECORD = Pattern.compile("(?m)^([^@\\n]*)@bench@(\\w+): {2}");
    private static final Set<String> POOLS = Set.of("portal-portal", "portal-work");
    private static final Pattern EXECUTED = Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\d+");

    /** What the program's background does on its own does not belong to a page. */
    private static final Pattern BACKGROUND = Pattern.compile("(?i)scheduled_tasks");

    static List<SentStatement> read(String log) {
        List<SentStatement> all = new ArrayList<>();
        Matcher records = RECORD.matcher(log);
        int end = 0;
        while (records.find(end)) {
            end = records.end();
            Matcher next = RECORD.matcher(log);
            // A continued line begins with a tab.
            String text = log.substring(end, next.find(end) ? next.start() : log.length())
                    .strip()
                    .replace("\n\t", "\n");
            if (!POOLS.contains(records.group(1))) {
                continue;
            }
            if (records.group(2).equals("DETAIL")) {
                SentStatement last = all.removeLast();
                all.add(new SentStatement(last.pool, last.sql, parameters(text)));
            } else {
                Matcher executed = EXECUTED.matcher(text);
                String sql = executed.matches() ? executed.group(1) : "";
                all.add(new SentStatement(records.group(1), sql, List.of()));
            }
        }
        all.removeIf(each -> each.sql.isEmpty() || BACKGROUND.matcher(each.sql).find());
        return all;
    }

    private static List<@Nullable String> parameters(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher each = PARAMETER.matcher(detail);
        while (each.find()) {
            String value = each.group(1);
            values.add(value == null ? null : value.replace("''", "'"));
        }
        return values;
    }

    boolean isFrameOfTransaction() {
        return sql.matches("(?i)begin.*|commit.*|rollback.*");
    }

    /** As JDBC has it. */
    String jdbc() {
        return PLACEHOLDER.matcher(sql).replaceAll("?");
    }
}
