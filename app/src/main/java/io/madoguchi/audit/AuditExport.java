package io.madoguchi.audit;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.sheet.Sheet;
import io.madoguchi.shell.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes all entries of a filter into a sheet, some at a time and each time in a transaction of its own: however slowly the
 * file is fetched, no connection waits for it.
 */
@Component
class AuditExport {

    private static final int AT_ONCE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "at",
            "name",
            "mail",
            "what",
            "subject",
            "customerCode",
            "customerName",
            "address",
            "userAgent",
            "detail",
            "code");

    private final Database database;
    private final AuditListQuery query;

    AuditExport(Database database, AuditListQuery query) {
        this.database = database;
        this.query = query;
    }

    /** @param most how many entries the sheet has room for, a multiple of a thousand */
    void write(Viewer viewer, AuditFilter filter, Words words, Sheet sheet, int most) {
        sheet.header(COLUMNS.stream()
                .map(column -> words.t("audit.export." + column))
                .toList());
        AuditListQuery.Meant meant = database.as(viewer, () -> query.meant(filter));
        AuditFilter rest = filter;
        for (long written = 0; written < most; written += AT_ONCE) {
            AuditFilter part = rest;
            List<AuditEntry> entries = database.as(viewer, () -> query.next(part, meant, AT_ONCE));
            entries.forEach(entry -> sheet.row(cells(entry, words)));
            if (entries.size() < AT_ONCE) {
                return;
            }
            rest = filter.after(entries.getLast().keys());
        }
        sheet.row(List.of(words.t("audit.export.full")));
    }

    private static List<@Nullable Object> cells(AuditEntry entry, Words words) {
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(
                cells,
                AuditListView.exact(entry.at()),
                entry.name(),
                entry.mail(),
                words.find("audit.what." + entry.action()).orElse(entry.action()),
                entry.subject().isEmpty() ? "" : AuditSentence.record(entry, words),
                entry.customerCode(),
                entry.customerName(),
                entry.address(),
                entry.userAgent(),
                entry.detail().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(", ")),
                entry.action());
        return cells;
    }
}
