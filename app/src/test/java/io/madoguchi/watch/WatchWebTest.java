package io.madoguchi.watch;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.mail.MailKind;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.10 who is told of an inquiry, and what of it is unread")
class WatchWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private List<MailKind> kinds;

    @Autowired
    private Database database;

    @Test
    void theReporterNamesColleaguesWhoCanSeeIt() {
        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(reporter).report();
        Answer page = reporter.get("/inquiries/" + number);
        assertThat(page.document().select("#colleague option").eachText().toString())
                .contains(name(AOBA_ADMINISTRATOR), name(AOBA_CONTRACTS))
                .doesNotContain(name(AOBA_CORE_ONLY), name(TOKAI_ADMINISTRATOR), name(AOBA_INQUIRIES), name(DESK));

        TicketForm.on(reporter, page, "watchers")
                .with("account", id(AOBA_CONTRACTS))
                .done();
        assertThat(reporter.get("/inquiries/" + number)
                        .document()
                        .select("#watchers li")
                        .text())
                .contains(name(AOBA_CONTRACTS));
        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm.of(visitors.as(ENGINEER), number, "messages")
                .with("text", "確認中です")
                .done();
        assertThat(recipients(number, "MESSAGE")).contains(AOBA_INQUIRIES, AOBA_CONTRACTS);

        TicketForm.of(reporter, number, "watchers/removal").done();
        assertThat(recipients(number, "MESSAGE")).contains(AOBA_INQUIRIES).doesNotContain(AOBA_CONTRACTS);
    }

    @Test
    void whoCannotSeeItCannotBeNamedNorCanAnybodyButTheReporterName() {
        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(reporter).report();
        for (String stranger : List.of(AOBA_CORE_ONLY, TOKAI_ADMINISTRATOR, DESK, AOBA_INQUIRIES)) {
            assertThat(reporter.post("/inquiries/" + number + "/watchers", "account", id(stranger))
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        Visitor colleague = visitors.as(AOBA_ADMINISTRATOR);
        Answer page = colleague.get("/inquiries/" + number);
        assertThat(page.document().select("#colleague")).isEmpty();
        assertThat(colleague
                        .post("/inquiries/" + number + "/watchers", "account", id(AOBA_CONTRACTS))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void colleaguesAndStaffWatchForThemselvesAndStaffUnseen() {
        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(reporter).report();
        for (String who : List.of(AOBA_ADMINISTRATOR, SALES)) {
            TicketForm.of(visitors.as(who), number, "watch").done();
            assertThat(visitors.as(who).get("/inquiries/" + number).text()).contains("通知を止める");
        }
        assertThat(recipients(number, "REPORTED")).contains(AOBA_ADMINISTRATOR, SALES);
        assertThat(reporter.get("/inquiries/" + number)
                        .document()
                        .select("#watchers li")
                        .eachText())
                .hasSize(1);
        TicketForm.of(visitors.as(SALES), number, "watch/end").done();
        assertThat(recipients(number, "REPORTED")).doesNotContain(SALES);
    }

    @Test
    void whatOthersWroteIsUnreadUntilThePageIsOpened() {
        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(reporter).report();
        assertThat(isUnread(reporter, number)).isFalse();
        assertThat(isUnread(visitors.as(DESK), number)).isTrue();
        assertThat(isUnread(visitors.as(AOBA_ADMINISTRATOR), number)).isFalse();
        reporter.get("/inquiries/" + number);

        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm.of(visitors.as(DESK), number, "notes").with("text", "社内").done();
        assertThat(isUnread(visitors.as(DESK), number)).isFalse();
        assertThat(isUnread(reporter, number)).isTrue();
        Answer page = reporter.get("/inquiries/" + number);
        assertThat(page.document().select("#timeline > li:has(+ .unread)").text())
                .contains("調査を開始");
        assertThat(page.document().select("#timeline > .unread").text()).isEqualTo("ここから上が未読です（1件）");
        assertThat(page.statements()).isLessThanOrEqualTo(8);

        assertThat(isUnread(reporter, number)).isFalse();
        assertThat(reporter.get("/inquiries/" + number).document().select("#timeline > .unread"))
                .isEmpty();
    }

    @Test
    void aNoteIsUnreadForStaffAlone() {
        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(reporter).report();
        reporter.get("/inquiries/" + number);
        visitors.as(DESK).get("/inquiries/" + number);
        TicketForm.of(visitors.as(ENGINEER), number, "notes").with("text", "社内").done();
        assertThat(isUnread(reporter, number)).isFalse();
        assertThat(isUnread(visitors.as(DESK), number)).isTrue();
    }

    @Test
    void theTimelineIsFilteredInTheAddress() {
        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(reporter).report();
        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm.of(visitors.as(DESK), number, "notes").with("text", "社内").done();
        assertThat(entries(reporter, number, "changes")).hasSize(2);
        assertThat(entries(reporter, number, "messages")).hasSize(1);
        assertThat(entries(visitors.as(DESK), number, "internal"))
                .singleElement()
                .asString()
                .contains("社内");
        assertThat(entries(reporter, number, "internal")).isEmpty();
        assertThat(entries(reporter, number, "nonsense")).hasSize(2);
        assertThat(reporter.get("/inquiries/" + number + "?show=internal").text())
                .contains("該当する経過はありません");
    }

    private static List<String> entries(Visitor visitor, String number, String show) {
        return visitor.get("/inquiries/" + number + "?show=" + show)
                .document()
                .select("#timeline > li")
                .eachText();
    }

    private static boolean isUnread(Visitor visitor, String number) {
        return !visitor.get("/inquiries?q=" + number)
                .document()
                .select("td.lead:contains(" + number + ") .turn-unread")
                .isEmpty();
    }

    private List<String> recipients(String number, String kind) {
        UUID entry = UUID.fromString(Rows.text(
                "select e.id from inquiry_entry e join inquiry i on i.id = inquiry_id where number = ? and e.kind = ?",
                number,
                kind));
        MailKind mails = kinds.stream()
                .filter(each -> each.event().equals("inquiry." + kind.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        return database.asSystem("test", () -> mails.recipients(entry)).stream()
                .map(account -> Rows.text("select mail from account where id = ?", account))
                .toList();
    }

    private static String name(String mail) {
        return Rows.text("select family_name || ' ' || given_name from account where mail = ?", mail);
    }

    private static String id(String mail) {
        return Accounts.idOf(mail).toString();
    }
}
