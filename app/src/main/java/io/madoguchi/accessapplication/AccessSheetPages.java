package io.madoguchi.accessapplication;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.engagement.EngagementProblem;
import io.madoguchi.kernel.Ids;
import io.madoguchi.sheet.CsvSheet;
import io.madoguchi.sheet.Sheet;
import io.madoguchi.sheet.SheetReader;
import io.madoguchi.sheet.XlsxSheet;
import io.madoguchi.shell.ContentDisposition;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The same application from a sheet: the empty one to take along, and the dry run of a filled-in one. */
@Controller
@Requires(Permission.ADD_ACCOUNTS)
class AccessSheetPages {

    static final long MOST_BYTES = 2L * 1024 * 1024;

    private final Database database;
    private final AccessApplications applications;
    private final AccessApplyPages pages;
    private final Ids ids;

    AccessSheetPages(Database database, AccessApplications applications, AccessApplyPages pages, Ids ids) {
        this.database = database;
        this.applications = applications;
        this.pages = pages;
        this.ids = ids;
    }

    @GetMapping("/apply/access/sheet.csv")
    void csv(Viewer viewer, Words words, HttpServletResponse response) throws IOException {
        AccessApplyPages.requireWhole(viewer);
        head(response, "text/csv;charset=UTF-8", words.t("access.sheet.file") + ".csv");
        try (Sheet sheet = new CsvSheet(response.getOutputStream())) {
            write(sheet, words);
        }
    }

    @GetMapping("/apply/access/sheet.xlsx")
    void xlsx(Viewer viewer, Words words, HttpServletResponse response) throws IOException {
        AccessApplyPages.requireWhole(viewer);
        head(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                words.t("access.sheet.file") + ".xlsx");
        try (Sheet sheet = new XlsxSheet(response.getOutputStream(), words.t("nav.access"))) {
            write(sheet, words);
        }
    }

    /** Names every problem with its line and column; files nothing. */
    @PostMapping("/apply/access/sheet")
    ModelAndView dryRun(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile sheet)
            throws IOException {
        AccessApplyPages.requireWhole(viewer);
        if (sheet == null || sheet.isEmpty()) {
            FormErrors errors = new FormErrors();
            errors.reject("sheet", "access.sheet.none");
            return Html.invalid(
                    "accessapplication/apply", pages.view(viewer, AccessForm.blank(ids), List.of(), errors));
        }
        String sentName = sheet.getOriginalFilename();
        AccessSheetView view = view(viewer, sentName == null ? "" : sentName, sheet);
        if (!view.faults().isEmpty()) {
            return Html.invalid("accessapplication/sheet", view);
        }
        return Html.page("accessapplication/confirm", pages.view(viewer, view.form(), List.of(), new FormErrors()));
    }

    private AccessSheetView view(Viewer viewer, String name, MultipartFile file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            return unreadable(name, null);
        }
        try {
            AccessSheet sheet = AccessSheet.read(file.getBytes());
            List<AccessSheetView.Fault> faults = new ArrayList<>(sheet.faults());
            if (!sheet.plans().isEmpty()) {
                List<EngagementProblem> problems =
                        database.as(viewer, () -> applications.check(viewer, viewer.customerId(), sheet.plans()));
                problems.forEach(each -> faults.add(sheet.at(each)));
            }
            if (sheet.plans().size() > AccessForm.MOST_PARTS) {
                faults.add(
                        AccessSheetView.Fault.of(0, "", "access.sheet.tooMany", String.valueOf(AccessForm.MOST_PARTS)));
            }
            faults.sort(Comparator.comparingInt(AccessSheetView.Fault::line));
            return new AccessSheetView(
                    name, sheet.lines(), sheet.plans(), List.copyOf(faults), AccessForm.of(sheet.plans(), ids));
        } catch (SheetReader.Unreadable unreadable) {
            return unreadable(name, unreadable.fault());
        }
    }

    private AccessSheetView unreadable(String name, SheetReader.@Nullable Fault fault) {
        return new AccessSheetView(name, 0, List.of(), List.of(AccessSheet.unreadable(fault)), AccessForm.blank(ids));
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of("attachment", name));
    }

    private static void write(Sheet sheet, Words words) {
        sheet.header(Arrays.stream(AccessSheet.Column.values())
                .map(each -> words.t(each.key()))
                .toList());
        for (String line : List.of("one", "two", "help")) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (AccessSheet.Column column : AccessSheet.Column.values()) {
                cells.add(
                        words.find("access.sheet." + line + "." + column.name()).orElse(""));
            }
            sheet.row(cells);
        }
    }
}
