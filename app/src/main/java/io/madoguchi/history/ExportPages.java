package io.madoguchi.history;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.sheet.CsvSheet;
import io.madoguchi.sheet.Sheet;
import io.madoguchi.sheet.XlsxSheet;
import io.madoguchi.shell.ContentDisposition;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inquiries/export.csv} and {@code /inquiries/export.xlsx}: the list as it is filtered, all of it. */
@Controller
@Requires(Permission.FOLLOW_INQUIRIES)
class ExportPages {

    private final Database database;
    private final Export export;
    private final Audit audit;
    private final Clock clock;

    ExportPages(Database database, Export export, Audit audit, Clock clock) {
        this.database = database;
        this.export = export;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a sheet on the answer. */
    private interface Opening {
        Sheet on(OutputStream out) throws IOException;
    }

    @GetMapping("/inquiries/export.csv")
    void csv(Viewer viewer, Words words, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        answer(viewer, words, asked, "csv", response, CsvSheet::new);
    }

    @GetMapping("/inquiries/export.xlsx")
    void xlsx(Viewer viewer, Words words, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer(viewer, words, asked, "xlsx", response, out -> new XlsxSheet(out, words.t("nav.inquiries")));
    }

    private void answer(
            Viewer viewer,
            Words words,
            Map<String, String> asked,
            String kind,
            HttpServletResponse response,
            Opening opening)
            throws IOException {
        InquiryFilter filter = InquiryFilter.of(new ListParameters(asked), viewer.isStaff());
        String path = filter.path("/inquiries/export." + kind).toString();
        database.as(viewer, () -> audit.record(viewer, "inquiry.export", Audit.Subject.of("inquiry", path, null)));
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                clock.instant().atZone(Words.ZONE).toLocalDate());
        String name = words.t("nav.inquiries") + "-" + day + "." + kind;
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of("attachment", name));
        try (Sheet sheet = opening.on(response.getOutputStream())) {
            export.write(viewer, filter, words, sheet);
        }
    }
}
