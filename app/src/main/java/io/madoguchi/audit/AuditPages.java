package io.madoguchi.audit;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Slice;
import io.madoguchi.sheet.CsvSheet;
import io.madoguchi.sheet.Sheet;
import io.madoguchi.sheet.XlsxSheet;
import io.madoguchi.shell.ContentDisposition;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.shell.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /audit}: the log and its exports. That somebody read it stands in it as well. */
@Controller
@Requires(Permission.SEE_AUDIT)
class AuditPages {

    /** A sheet of Excel ends after 1,048,576 rows. */
    private static final int MOST_IN_EXCEL = 1_000_000;

    private static final int NO_END = Integer.MAX_VALUE;

    private final Database database;
    private final AuditListQuery query;
    private final AuditExport export;
    private final Audit audit;
    private final Clock clock;

    AuditPages(Database database, AuditListQuery query, AuditExport export, Audit audit, Clock clock) {
        this.database = database;
        this.query = query;
        this.export = export;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a sheet on the answer. */
    private interface Opening {
        Sheet on(OutputStream out) throws IOException;
    }

    @Bean
    static NavigationItem auditItem() {
        return new NavigationItem("/audit", "nav.audit", "history", Permission.SEE_AUDIT, 120);
    }

    @GetMapping("/audit")
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        AuditFilter filter = AuditFilter.of(new ListParameters(asked));
        return Html.page("audit/list", database.as(viewer, () -> view(viewer, filter)));
    }

    @GetMapping("/audit/export.csv")
    void csv(Viewer viewer, Words words, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        answer(viewer, words, asked, "csv", NO_END, response, CsvSheet::new);
    }

    @GetMapping("/audit/export.xlsx")
    void xlsx(Viewer viewer, Words words, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer(viewer, words, asked, "xlsx", MOST_IN_EXCEL, response, out -> new XlsxSheet(out, words.t("nav.audit")));
    }

    private AuditListView view(Viewer viewer, AuditFilter filter) {
        AuditListQuery.Meant meant = query.meant(filter);
        Slice<AuditEntry> page = query.page(filter, meant, AuditListQuery.PAGE);
        boolean whole = filter.paging().isFirst() && page.after() == null;
        int total = whole ? page.rows().size() : query.count(filter, meant);
        // Last, so that a page does not tell of its own reading.
        record(viewer, "audit.read", filter.path().toString());
        return new AuditListView(filter, page, total);
    }

    private void answer(
            Viewer viewer,
            Words words,
            Map<String, String> asked,
            String kind,
            int most,
            HttpServletResponse response,
            Opening opening)
            throws IOException {
        AuditFilter filter = AuditFilter.of(new ListParameters(asked));
        String path = filter.path("/audit/export." + kind).toString();
        database.as(viewer, () -> record(viewer, "audit.export", path));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of("attachment", name(words, filter, kind)));
        try (Sheet sheet = opening.on(response.getOutputStream())) {
            export.write(viewer, filter, words, sheet, most);
        }
    }

    /** Of one customer it bears the customer's name, so that nobody sends it to another. */
    private String name(Words words, AuditFilter filter, String kind) {
        String customer = filter.customer().isEmpty() ? "" : "-" + filter.customer();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        return words.t("nav.audit") + customer + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(today) + "." + kind;
    }

    private void record(Viewer viewer, String action, String path) {
        audit.record(viewer, action, Audit.Subject.of("audit", path, null));
    }
}
