package io.madoguchi.audit;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M8.6 M5.7 administrators read in the audit log who did what from where")
class AuditWebTest {

    private static final String ROWS = "td.lead";

    @Autowired
    private Visitors visitors;

    @Test
    void aLineIsASentenceThatLeadsToItsRecord() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        visitors.as(DESK).get("/inquiries/" + number);

        Answer page = visitors.as(ADMINISTRATOR).get("/audit?record=" + number);

        assertThat(page.document().select(ROWS).eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("が 受付番号 " + number + " を閲覧", DESK, "127.0.0.1");
        assertThat(page.document()
                        .select(ROWS + " > a[href=/inquiries/" + number + "]")
                        .size())
                .isEqualTo(2);
        assertThat(page.text()).contains("株式会社青葉製作所", "を報告");
    }

    @Test
    void everyFilterStandsInTheAddressAndNarrows() {
        Visitor administrator = visitors.as(ADMINISTRATOR);
        String number = ReportTyped.incident(visitors.as(TOKAI_CONTRACTS)).report();
        visitors.as(ENGINEER).get("/inquiries/" + number);
        visitors.as(DESK).get("/inquiries/" + number);
        String record = "/audit?record=" + number.toLowerCase(Locale.ROOT);

        assertThat(counted(administrator, record)).isEqualTo(3);
        assertThat(counted(administrator, record + "&who=engineer@")).isEqualTo(1);
        assertThat(counted(administrator, record + "&who=nobody@nowhere.example"))
                .isZero();
        assertThat(counted(administrator, record + "&customer=c0002")).isEqualTo(3);
        assertThat(counted(administrator, record + "&customer=C0001")).isZero();
        assertThat(counted(administrator, record + "&what=reading")).isEqualTo(2);
        assertThat(counted(administrator, record + "&what=inquiry.reported")).isEqualTo(1);
        assertThat(counted(administrator, record + "&what=sign_in")).isZero();
        assertThat(counted(administrator, record + "&address=127.0.0.1")).isEqualTo(3);
        assertThat(counted(administrator, record + "&address=192.0.2.1")).isZero();
        assertThat(counted(administrator, record + "&from=2020-01-01")).isEqualTo(3);
        assertThat(counted(administrator, record + "&to=2020-01-01")).isZero();
        assertThat(counted(administrator, record + "&from=yesterday&what=nonsense"))
                .isEqualTo(3);
        assertThat(administrator
                        .get(record + "&what=reading&to=2030-12-31")
                        .document()
                        .select(".narrowing .chip")
                        .eachText())
                .hasSize(3);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        Visitor administrator = visitors.as(ADMINISTRATOR);
        Rows.run("insert into audit_entry (account_name, action, subject_kind, subject)"
                + " select 'x', 'import.written', 'import', 'walk.csv' from generate_series(1, 120)");
        assertThat(counted(administrator, "/audit?record=walk.csv")).isEqualTo(120);
        String path = "/audit?record=walk.csv";
        int seen = 0;
        while (!path.isEmpty()) {
            Answer page = administrator.get(path);
            seen += page.document().select(ROWS).size();
            path = page.document().select("a[rel=next]").attr("href");
        }
        assertThat(seen).isEqualTo(120);
    }

    @Test
    void signInsSignOutsAndSettingsAreInTheLogOfTheCustomer() {
        Visitor visitor = visitors.fresh(SOUTHPORT_ADMINISTRATOR);
        visitor.post("/profile/notices", "hour", "8");
        visitor.post("/logout");
        Visitor stranger = visitors.anonymous();
        stranger.get("/login");
        stranger.post("/login", "username", SOUTHPORT_ADMINISTRATOR, "password", "wrong-Password-1");
        Visitor nobody = visitors.anonymous();
        nobody.get("/login");
        nobody.post("/login", "username", "nobody@nowhere.example", "password", "wrong-Password-1");

        Visitor administrator = visitors.as(ADMINISTRATOR);
        assertThat(administrator
                        .get("/audit?customer=C0005&who=" + SOUTHPORT_ADMINISTRATOR)
                        .text())
                .contains("がサインイン", "がサインアウト", "のサインインに失敗（パスワード違い）", "が通知の設定を変更");
        assertThat(administrator.get("/audit?record=nobody@nowhere.example").text())
                .contains("登録のないメールアドレス nobody@nowhere.example でサインインに失敗");
        assertThat(counted(administrator, "/audit?customer=C0001&who=" + SOUTHPORT_ADMINISTRATOR))
                .isZero();
    }

    @Test
    void staffsReadingOfListsReportsAndIncidentsIsInTheLog() {
        visitors.as(DESK).get("/devices?q=sw");
        visitors.as(DESK).get("/contracts?q=abc");

        Visitor administrator = visitors.as(ADMINISTRATOR);
        for (String what : List.of("device.list", "contract.list")) {
            assertThat(counted(administrator, "/audit?what=" + what)).as(what).isPositive();
        }
        assertThat(administrator.get("/audit?what=device.list").document().select("td.lead > a[href=/devices?q=sw]"))
                .isNotEmpty();
    }

    @Test
    void theLogOfACustomerIsExportedAndTheExportIsInTheLog() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        Visitor administrator = visitors.as(ADMINISTRATOR);

        Answer csv = administrator.get("/audit/export.csv?customer=C0001");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body())
                .startsWith("\uFEFF日時（日本時間）,")
                .contains("受付番号 " + number, "C0001")
                .doesNotContain("C0002");
        assertThat(csv.header("Content-Disposition")).contains("C0001", ".csv");
        Answer workbook = administrator.get("/audit/export.xlsx?record=" + number);
        assertThat(workbook.header("Content-Type")).contains("spreadsheetml");
        assertThat(workbook.bytes()).startsWith('P', 'K');
        assertThat(administrator.get("/audit?what=audit.export").text()).contains("が 監査ログ を書き出し");
    }

    @Test
    void englishSpeakersReadEnglish() {
        Rows.run("update account set language = 'en' where mail = ?", ADMINISTRATOR);
        try {
            assertThat(visitors.fresh(ADMINISTRATOR).get("/audit?what=sign-in").text())
                    .contains("Audit log", "signed in");
        } finally {
            Rows.run("update account set language = 'ja' where mail = ?", ADMINISTRATOR);
        }
    }

    @Test
    void nobodyCanChangeOrRemoveWhatStandsInTheLog() {
        for (String change : List.of(
                "update audit_entry set account_name = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            // Not even who owns the table.
            assertThatThrownBy(() -> Rows.run(change))
                    .rootCause()
                    .hasMessageContaining("the audit log cannot be changed");
        }
        assertThat(Rows.text(
                        "select count(*) from information_schema.role_table_grants where table_name = 'audit_entry'"
                                + " and privilege_type <> 'SELECT' and grantee not in ('postgres')"
                                + " and grantee <> (select tableowner from pg_tables where tablename = 'audit_entry')"))
                .isEqualTo("0");
    }

    private static int counted(Visitor visitor, String path) {
        Answer page = visitor.get(path);
        assertThat(page.status()).isEqualTo(200);
        String counted = page.document().select(".listbar b").text().replace(",", "");
        return counted.isEmpty() ? 0 : Integer.parseInt(counted);
    }
}
