package io.madoguchi.history;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.sheet.Sheet;
import io.madoguchi.shell.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes all inquiries of a filter into a sheet. It reads some at a time, each in a transaction of its own: however slowly
 * the file is fetched, no connection waits for it, and whose right ends meanwhile gets no more.
 */
@Component
class Export {

    private static final int AT_ONCE = 500;
    private static final String PREFIX = "inquiry.export.";
    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "severity",
            "subject",
            "stage",
            "turn",
            "assignee",
            "device",
            "maker",
            "model",
            "serial",
            "host",
            "site",
            "contract",
            "channel",
            "reporter",
            "began",
            "created",
            "outlook",
            "restored",
            "closed",
            "description",
            "cause");

    private final Database database;
    private final ExportQuery query;

    Export(Database database, ExportQuery query) {
        this.database = database;
        this.query = query;
    }

    void write(Viewer viewer, InquiryFilter filter, Words words, Sheet sheet) {
        List<String> header = new ArrayList<>(
                COLUMNS.stream().map(column -> words.t(PREFIX + column)).toList());
        if (viewer.isStaff()) {
            header.add(words.t("inquiry.customer"));
        }
        sheet.header(header);
        InquiryFilter rest = filter;
        while (true) {
            InquiryFilter part = rest;
            List<ExportRow> rows = database.as(viewer, () -> query.next(viewer, part, AT_ONCE));
            rows.forEach(row -> sheet.row(cells(viewer, row, words)));
            if (rows.size() < AT_ONCE) {
                return;
            }
            rest = filter.after(rows.getLast().keys());
        }
    }

    private static List<@Nullable Object> cells(Viewer viewer, ExportRow row, Words words) {
        var state = row.state();
        var device = row.device();
        List<@Nullable Object> cells = new ArrayList<>();
        Collections.addAll(
                cells,
                row.number(),
                words.word("inquiry.kind", row.kind()),
                words.word("inquiry.severity", row.severity()),
                row.subject(),
                words.word("inquiry.stage", state.stage()),
                words.word(viewer.isStaff() ? "inquiry.turn.staff" : "inquiry.turn", state.turn()),
                state.assignee() == null ? null : state.assignee().name(),
                device.code(),
                device.maker(),
                device.modelNumber(),
                device.serialNumber(),
                device.hostName(),
                device.site(),
                row.contractNumber(),
                words.t("inquiry.channel." + row.channel()),
                row.reporterName(),
                row.beganAt(),
                row.createdAt(),
                state.restorationDueAt(),
                state.restoredAt(),
                state.closedAt(),
                row.description(),
                row.cause());
        if (viewer.isStaff()) {
            cells.add(row.customerName());
        }
        return cells;
    }
}
