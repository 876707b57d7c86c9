package io.madoguchi.proof;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands in every table that a request could change. The audit log and the sessions grow with each, a page that is
 * opened notes what was seen, and watching for oneself is what {@link WrittenWatches} looks after.
 */
final class Fingerprint {

    private Fingerprint() {}

    static Map<String, String> take() {
        String union = Crowd.rows(
                        "select tablename, '' from pg_tables where schemaname = 'public'"
                                + " and tablename not in ('audit_entry', 'inquiry_seen', 'inquiry_watch', 'notice_digest_hour', 'flyway_schema_history')")
                .keySet()
                .stream()
                .map(table ->
                        "select '" + table + "', md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), ''))"
                                + " from " + table + " t")
                .collect(Collectors.joining(" union all "));
        return new TreeMap<>(Crowd.rows(union));
    }
}
