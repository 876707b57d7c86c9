package io.madoguchi.account;

import static io.madoguchi.access.Permission.ADD_ACCOUNTS;
import static io.madoguchi.access.Permission.SEE_CUSTOMERS;

import io.madoguchi.access.Database;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.sheet.CsvSheet;
import io.madoguchi.sheet.Sheet;
import io.madoguchi.shell.ContentDisposition;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts as a file. */
@Controller
@Requires({ADD_ACCOUNTS, SEE_CUSTOMERS})
class AccountExportPages {

    private static final int AT_ONCE = 1_000;
    private static final List<String> COLUMNS =
            List.of("company", "mail", "name", "kana", "department", "type", "reach", "state", "signedIn");

    private final Database database;
    private final AccountListQuery accounts;
    private final Audit audit;
    private final Clock clock;

    AccountExportPages(Database database, AccountListQuery accounts, Audit audit, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/accounts/export.csv")
    void csv(Viewer viewer, Words words, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        Instant now = clock.instant();
        AccountFilter filter = AccountFilter.of(new ListParameters(asked), viewer.isStaff());
        database.as(
                viewer,
                () -> audit.record(
                        viewer,
                        "account.export",
                        Audit.Subject.of(
                                "account", filter.path("/accounts/export.csv").toString(), null)));
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, Words.ZONE));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.of("attachment", words.t("nav.accounts") + "-" + day + ".csv"));
        try (Sheet sheet = new CsvSheet(response.getOutputStream())) {
            sheet.header(
                    COLUMNS.stream().map(each -> words.t("accounts." + each)).toList());
            AccountFilter rest = filter;
            List<AccountRow> rows;
            do {
                AccountFilter part = rest;
                rows = database.as(viewer, () -> accounts.next(part, now, AT_ONCE));
                rows.forEach(row -> write(row, words, sheet));
                rest = rows.isEmpty() ? rest : filter.after(rows.getLast().keys());
            } while (rows.size() == AT_ONCE);
        }
    }

    private static void write(AccountRow row, Words words, Sheet sheet) {
        sheet.row(Arrays.asList(
                row.companyName().isEmpty() ? words.t("profile.vendor") : row.companyName(),
                row.mail(),
                row.name(words),
                row.kana(),
                row.department(),
                words.word("account.kind", row.kind()),
                row.kind().isStaff()
                        ? ""
                        : words.t(row.whole() ? "accounts.reach.WHOLE" : "accounts.reach.ENGAGEMENTS"),
                words.word("accounts.state", row.state()),
                row.signedInAt()));
    }
}
