package io.madoguchi.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What row-level security costs: a page's statements under the policies, and the same statements as a role that bypasses
 * them, over views that say the same conditions with the viewer's values written in, as a program without policies would.
 * Without the conditions the second would read other rows, and more of them.
 */
final class PolicyCost {

    private static final String ROLE = "portal_bench";
    private static final int ROUNDS = 15;
    private static final int BLOCK_MILLISECONDS = 100;
    private static final Pattern SETTING = Pattern.compile("\\( SELECT viewer_(\\w+)\\(\\) AS viewer_\\w+\\)");
    private static final Pattern SET = Pattern.compile("set_config\\('([a-z._]+)', \\$(\\d+), true\\)");
    private static final Map<String, String> TYPES = Map.of(
            "account",
            "uuid",
            "kind",
            "text",
            "customer",
            "uuid",
            "intake",
            "boolean",
            "whole",
            "boolean",
            "engagements",
            "uuid[]",
            "money",
            "boolean",
            "money_engagements",
            "uuid[]");

    private final Connection superuser;

    PolicyCost(Connection superuser) {
        this.superuser = superuser;
    }

    /** The part of the page that works for the viewer: from where his role is taken. */
    static List<SentStatement> ofViewer(List<SentStatement> page) {
        int begin = -1;
        for (int i = 0; i < page.size(); i++) {
            String role = settings(page.get(i)).getOrDefault("role", "");
            if (role.endsWith("_customer") || role.endsWith("_staff")) {
                begin = i;
            }
        }
        return begin < 0 ? List.of() : page.subList(begin, page.size());
    }

    /** How much more the page costs the database with policies: 0.1 is ten per cent. */
    double of(List<SentStatement> page, Replay walled, Replay open) throws SQLException {
        List<SentStatement> bypassing = bypassing(page);
        int times = times(page, walled);
        block(bypassing, open, times);
        double[] shares = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            // By turns, so that whatever else the machine does meets both alike.
            double first = block(i % 2 == 0 ? page : bypassing, i % 2 == 0 ? walled : open, times);
            double second = block(i % 2 == 0 ? bypassing : page, i % 2 == 0 ? open : walled, times);
            shares[i] = i % 2 == 0 ? first / second : second / first;
        }
        Arrays.sort(shares);
        return shares[ROUNDS / 2] - 1;
    }

    /** Makes the views for the viewer of this page. */
    void prepare(List<SentStatement> page) throws SQLException {
        Map<String, String> settings = settings(page.getFirst());
        String role = settings.getOrDefault("role", "");
        try (Statement statement = superuser.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + ROLE
                    + "') then create role " + ROLE + " bypassrls; end if; end $$");
            statement.execute("grant " + ROLE + " to portal_app");
            statement.execute("drop schema if exists open cascade");
            statement.execute("create schema open");
            for (String view : views(role, settings)) {
                statement.execute(view);
            }
            for (String schema : List.of("open", "public", "ext")) {
                statement.execute("grant usage on schema " + schema + " to " + ROLE);
            }
            statement.execute("grant all on all tables in schema open, public to " + ROLE);
            statement.execute("grant all on all sequences in schema public to " + ROLE);
            statement.execute("grant execute on all functions in schema public, ext to " + ROLE);
        }
    }

    static void openPath(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = open, public");
        }
    }

    private List<String> views(String role, Map<String, String> settings) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select tablename, '(' || string_agg(qual, ' or ') filter (where permissive = 'PERMISSIVE') || ')'"
                                + " || coalesce(' and ' || string_agg(qual, ' and ') filter (where permissive = 'RESTRICTIVE'), '')"
                                + " from pg_policies where schemaname = 'public' and cmd in ('SELECT', 'ALL')"
                                + " and '" + role + "' = any (roles) and qual is not null group by tablename")) {
            while (rows.next()) {
                all.add("create view open." + rows.getString(1) + " as select * from public." + rows.getString(1)
                        + " where " + written(rows.getString(2), settings));
            }
        }
        return all;
    }

    /** The condition with the values in place of the settings. */
    static String written(String condition, Map<String, String> settings) {
        return SETTING.matcher(condition).replaceAll(setting -> {
            String value = settings.getOrDefault("portal." + setting.group(1), "");
            String literal = value.isEmpty() ? "null" : "'" + value.replace("'", "''") + "'";
            return Matcher.quoteReplacement(literal + "::" + TYPES.getOrDefault(setting.group(1), "text"));
        });
    }

    static Map<String, String> settings(SentStatement statement) {
        Map<String, String> all = new TreeMap<>();
        Matcher each = SET.matcher(statement.sql());
        while (each.find()) {
            String value = statement.parameters().get(Integer.parseInt(each.group(2)) - 1);
            all.put(each.group(1), value == null ? "" : value);
        }
        return all;
    }

    private static List<SentStatement> bypassing(List<SentStatement> page) {
        SentStatement first = page.getFirst();
        List<String> parameters = new ArrayList<>(first.parameters());
        parameters.set(parameters.indexOf(settings(first).get("role")), ROLE);
        List<SentStatement> all = new ArrayList<>(page);
        all.set(0, new SentStatement(first.pool(), first.sql(), List.copyOf(parameters)));
        return all;
    }

    private static int times(List<SentStatement> page, Replay replay) throws SQLException {
        int times = 0;
        long end = System.nanoTime() + BLOCK_MILLISECONDS * 1_000_000L;
        while (System.nanoTime() < end || times < 10) {
            replay.once(page);
            times++;
        }
        return times;
    }

    private static double block(List<SentStatement> page, Replay replay, int times) throws SQLException {
        long before = replay.serverNanos();
        for (int i = 0; i < times; i++) {
            replay.once(page);
        }
        return replay.serverNanos() - before;
    }
}
