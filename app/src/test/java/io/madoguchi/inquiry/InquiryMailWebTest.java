package io.madoguchi.inquiry;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Pages;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.10 M7.1 mails about inquiries")
class InquiryMailWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private List<MailKind> kinds;

    @Autowired
    private Database database;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Pages pages;

    @Test
    void theReporterTheEngineerAndElseTheDeskAreToldButNotTheAuthor() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        assertThat(recipients(number, "REPORTED")).containsExactlyInAnyOrder(AOBA_INQUIRIES, DESK);
        TicketForm.of(visitors.as(AOBA_ADMINISTRATOR), number, "messages")
                .with("text", "急ぎです")
                .done();
        assertThat(recipients(number, "MESSAGE")).containsExactlyInAnyOrder(AOBA_INQUIRIES, DESK);
        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm.of(visitors.as(ENGINEER), number, "work").done();
        assertThat(recipients(number, "MESSAGE")).containsExactlyInAnyOrder(AOBA_INQUIRIES, ENGINEER);
        TicketForm.of(visitors.as(ENGINEER), number, "workaround")
                .with("text", "切替")
                .done();
        assertThat(recipients(number, "WORKAROUND")).containsExactly(AOBA_INQUIRIES);
        assertThat(EntryKind.NOTE.mail()).isEmpty();
    }

    @Test
    void whatIsForwardedIsToldToWhoActsNextAndToWhoLosesIt() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm.of(visitors.as(ENGINEER), number, "takeover").done();
        forward(ENGINEER, number, "PARTS");
        assertThat(recipients(number, "FORWARDED")).containsExactly(COORDINATOR);
        forward(ENGINEER, number, "SALES");
        assertThat(recipients(number, "FORWARDED")).containsExactly(SALES);
        forward(SALES, number, "DESK");
        assertThat(recipients(number, "FORWARDED")).containsExactlyInAnyOrder(DESK, ENGINEER);
        TicketForm.of(visitors.as(ENGINEER), number, "takeover").done();
        TicketForm.of(visitors.as(ENGINEER_2), number, "takeover").done();
        assertThat(recipients(number, "ASSIGNED")).containsExactlyInAnyOrder(AOBA_INQUIRIES, ENGINEER);
    }

    @Test
    void aMailTellsHowItStandsAndWhereItIsButNotWhatWasWritten() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm.of(visitors.as(ENGINEER), number, "messages")
                .with("text", "パスワードは hunter2 ですか")
                .with("asks", "on")
                .done();

        Letter letter =
                letter(number, "MESSAGE", AOBA_INQUIRIES, Locale.JAPANESE).orElseThrow();
        assertThat(letter.reference()).isEqualTo(number);
        assertThat(letter.topic()).isEqualTo("ご回答のお願い");
        assertThat(letter.facts().toString()).contains("共有ストレージ コントローラA 故障", "調査中", "お客様");
        assertThat(letter.next()).contains("下記のリンク", "ご返信をお願い");
        assertThat(String.valueOf(letter.link())).contains("/inquiries/" + number);
        assertThat(letter.toString()).doesNotContain("hunter2");
        assertThat(letter(number, "REPORTED", DESK, Locale.ENGLISH)
                        .orElseThrow()
                        .topic())
                .isEqualTo("We have received your report");
    }

    @Test
    void aChangedRestorationIsToldAsAChangeFromTheOldTimeToTheNewOne() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm first = TicketForm.of(visitors.as(ENGINEER), number, "restoration-outlook");
        first.with("until", "2026-12-22T17:00").done();
        Letter stated = letter(number, "RESTORATION_STATED", AOBA_INQUIRIES, Locale.JAPANESE)
                .orElseThrow();
        TicketForm.of(visitors.as(ENGINEER), number, "restoration-outlook")
                .with("until", "2026-12-22T18:30")
                .with("text", "部品が遅れるため")
                .done();
        Letter changed = letter(number, "RESTORATION_STATED", AOBA_INQUIRIES, Locale.JAPANESE)
                .orElseThrow();

        assertThat(stated.topic()).isEqualTo("復旧見込みのお知らせ");
        assertThat(stated.facts().toString()).contains("2026年12月22日(火) 17:00").doesNotContain("→");
        assertThat(changed.topic()).isEqualTo("復旧見込み変更のお知らせ");
        assertThat(changed.facts().toString()).contains("2026年12月22日(火) 17:00 → 2026年12月22日(火) 18:30");
        assertThat(changed.toString()).doesNotContain("部品");
        assertThat(letter(number, "RESTORATION_STATED", DESK, Locale.ENGLISH)
                        .orElseThrow()
                        .topic())
                .isEqualTo("Expected restoration changed");
    }

    @Test
    void whoMayNotSeeItGetsNoMail() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        for (String who : List.of(TOKAI_ADMINISTRATOR, AOBA_CORE_ONLY)) {
            assertThat(letter(number, "REPORTED", who, Locale.JAPANESE)).as(who).isEmpty();
        }
    }

    @Test
    void everyEntryThatIsToldHasItsWordsInBothLanguages() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        Viewer reporter = viewer(AOBA_INQUIRIES);
        for (EntryKind kind : EntryKind.values()) {
            for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                kind.mail()
                        .ifPresent(event -> assertThat(database.as(
                                        reporter,
                                        () -> kind(event)
                                                .render(reporter, entry(number, "REPORTED"), pages.words(language))))
                                .isPresent());
            }
        }
    }

    private void forward(String by, String number, String to) {
        TicketForm.of(visitors.as(by), number, "forwarding")
                .with("to", to)
                .with("text", "お願いします")
                .done();
    }

    private List<String> recipients(String number, String entryKind) {
        UUID entry = entry(number, entryKind);
        String event = EntryKind.valueOf(entryKind).mail().orElseThrow();
        return database.asSystem("test", () -> kind(event).recipients(entry)).stream()
                .map(account -> Rows.text("select mail from account where id = ?", account))
                .toList();
    }

    private Optional<Letter> letter(String number, String entryKind, String mail, Locale language) {
        Viewer viewer = viewer(mail);
        String event = EntryKind.valueOf(entryKind).mail().orElseThrow();
        return database.as(viewer, () -> kind(event).render(viewer, entry(number, entryKind), pages.words(language)));
    }

    private MailKind kind(String event) {
        return kinds.stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private Viewer viewer(String mail) {
        return viewers.find(UUID.fromString(Rows.text("select id from account where mail = ?", mail)), null)
                .orElseThrow();
    }

    private static UUID entry(String number, String kind) {
        return UUID.fromString(Rows.text(
                "select e.id from inquiry_entry e join inquiry i on i.id = e.inquiry_id where i.number = ? and e.kind = ?"
                        + " order by e.at desc",
                number,
                kind));
    }
}
