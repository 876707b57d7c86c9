package io.madoguchi.history;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.4 M1.6 search, queues, saved views and exports of inquiries")
class InquirySearchWebTest {

    @Autowired
    private Visitors visitors;

    @Test
    void anyPartOfWhatWasWrittenFindsAnInquiryWhateverItsWidthAndCase() {
        Visitor customer = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(customer)
                .with("description", "ﾃﾞｨｽｸ装置が ＰＡＮＩＣ−0xAF を出しました")
                .report();
        for (Visitor reader : List.of(customer, visitors.as(DESK))) {
            for (String words : List.of("ディスク装置", "panic-0xaf", "PANIC‐0XAF", "nic-0x")) {
                assertThat(numbers(reader.get("/inquiries?q=" + encoded(words))))
                        .as(words)
                        .contains(number);
            }
            assertThat(numbers(reader.get("/inquiries?q=" + encoded("panic_0xaf"))))
                    .doesNotContain(number);
        }
    }

    @Test
    void anInternalNoteIsFoundByStaffOnly() {
        Visitor customer = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(customer).report();
        TicketForm.of(visitors.as(DESK), number, "notes")
                .with("text", "社外秘の合言葉 quokka")
                .done();
        assertThat(numbers(visitors.as(ENGINEER).get("/inquiries?q=quokka"))).contains(number);
        assertThat(numbers(customer.get("/inquiries?q=quokka"))).isEmpty();
        assertThat(customer.get("/inquiries/export.csv?q=quokka").body()).doesNotContain(number);
    }

    @Test
    void inquiriesOfADeviceOfAContractAndOfAPeriodAreListed() {
        Visitor customer = visitors.as(AOBA_CONTRACTS);
        String number = ReportTyped.incident(customer).with("device", "D000024").report();
        assertThat(numbers(customer.get("/inquiries?device=D000024"))).contains(number);
        assertThat(numbers(customer.get("/inquiries?device=D000023"))).doesNotContain(number);
        // A device of C0002: what is not his counts as what does not exist.
        assertThat(numbers(customer.get("/inquiries?show=all&device=D000091"))).isEmpty();
        String day = Rows.text(
                "select (created_at at time zone 'Asia/Tokyo')::date::text from inquiry where number = ?", number);
        assertThat(numbers(customer.get("/inquiries?from=" + day + "&to=" + day)))
                .contains(number);
        assertThat(numbers(customer.get("/inquiries?to=2000-01-01"))).isEmpty();
        assertThat(customer.get("/inquiries?from=%2B999999999-01-01&to=x").status())
                .isEqualTo(200);
        assertThat(numbers(visitors.as(DESK).get("/inquiries?customer=C0001"))).contains(number);
        assertThat(numbers(visitors.as(DESK).get("/inquiries?customer=C0002"))).doesNotContain(number);
    }

    @Test
    void aQueueShowsWhatIsDueFirst() {
        Visitor desk = visitors.as(DESK);
        Visitor engineer = visitors.as(ENGINEER);
        String later = assigned(desk, "HIGH");
        String sooner = assigned(desk, "LOW");
        String grave = assigned(desk, "CRITICAL");
        String light = assigned(desk, "LOW");
        state(engineer, later, "2026-11-29T18:00");
        state(engineer, sooner, "2026-11-28T18:00");
        Answer queue = engineer.get(engineer.get("/queue").header("Location"));
        List<String> order = numbers(queue);
        assertThat(order.stream().filter(List.of(later, sooner, grave, light)::contains))
                .containsExactly(sooner, later, grave, light);
        assertThat(queue.document().select(".tabs [aria-current] .count").text())
                .isEqualTo(String.valueOf(order.size()));
        assertThat(visitors.as(AOBA_INQUIRIES).get("/queue").status()).isEqualTo(404);
        assertThat(visitors.as(AOBA_INQUIRIES)
                        .get("/inquiries?queue=mine")
                        .document()
                        .select(".tabs .count"))
                .isEmpty();
    }

    @Test
    void aViewIsSavedUnderANameAndRemovedAgain() {
        Visitor customer = visitors.as(AOBA_NETWORK_ONLY);
        assertThat(customer.post("/inquiries/views", "severity", "critical", "view_name", "重大だけ")
                        .header("Location"))
                .isEqualTo("/inquiries?severity=critical");
        Elements saved = customer.get("/inquiries?severity=critical").document().select(".views a");
        assertThat(saved.text()).isEqualTo("重大だけ");
        assertThat(saved.attr("href")).isEqualTo("/inquiries?severity=critical");
        Answer again = customer.post("/inquiries/views", "severity", "low", "view_name", "　");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("表示の名前が入力されていません");
        assertThat(customer.post("/inquiries/views", "severity", "low", "view_name", "長".repeat(41))
                        .status())
                .isEqualTo(422);
        String removal = customer.get("/inquiries?severity=critical")
                .document()
                .select(".views form")
                .attr("action");
        assertThat(visitors.as(AOBA_CONTRACTS).post(removal).status()).isEqualTo(404);
        assertThat(customer.post(removal).status()).isEqualTo(303);
        assertThat(customer.get("/inquiries").document().select(".views")).isEmpty();
    }

    @Test
    void theWholeFilteredListIsExported() {
        Visitor customer = visitors.as(TOKAI_CONTRACTS);
        String mine = ReportTyped.incident(customer)
                .with("subject", "=cmd|' /C calc'!A0")
                .with("severity", "LOW")
                .report();
        Answer csv = customer.get("/inquiries/export.csv?severity=low");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition"))
                .contains("filename*=UTF-8''%E5%95%8F")
                .contains(".csv");
        assertThat(csv.body()).startsWith("\uFEFF受付番号,").contains(mine).contains("'=cmd|");
        assertThat(customer.get("/inquiries/export.csv?severity=critical").body())
                .doesNotContain(mine);
        assertThat(visitors.as(AOBA_CONTRACTS)
                        .get("/inquiries/export.csv?show=all")
                        .body())
                .doesNotContain(mine);
        Answer workbook = customer.get("/inquiries/export.xlsx?severity=low");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.header("Content-Type")).contains("spreadsheetml");
        assertThat(Rows.count("audit_entry where action = 'inquiry.export' and subject like '%xlsx?severity=low'"))
                .isPositive();
    }

    @Test
    void anExportGoesOnBeyondWhatIsReadAtOnce() {
        Visitor customer = visitors.as(AOBA_ADMINISTRATOR);
        String first = ReportTyped.incident(customer).with("subject", "書き出し 0").report();
        Rows.run(
                "insert into inquiry select gen_random_uuid(), 'I-20200102-' || lpad((7000 + n)::text, 4, '0'),"
                        + " customer_id, engagement_id, money, kind, severity, category, channel, null, null, subject,"
                        + " description, effect, began_at, contact, reporter_id, reporter_name, stage, turn, turn_since,"
                        + " null, null, null, null, null, timestamptz '2020-01-01' + (n / 3) * interval '1 minute',"
                        + " updated_at, 1, '書き出し' from inquiry, generate_series(1, 1200) n where number = ?",
                first);
        for (String sort : List.of("", "&sort=due", "&sort=-updated")) {
            String csv = customer.get("/inquiries/export.csv?q=" + encoded("書き出し") + sort)
                    .body();
            List<String> lines =
                    csv.lines().filter(line -> line.startsWith("I-")).distinct().toList();
            assertThat(lines).as(sort).hasSize(1201);
        }
        Rows.run("delete from inquiry where number like 'I-20200102-%'");
    }

    private String assigned(Visitor desk, String severity) {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES))
                .with("severity", severity)
                .report();
        TicketForm.of(desk, number, "intake").done();
        TicketForm form = TicketForm.of(desk, number, "assignment");
        form.with("engineer", Rows.text("select id from account where mail = ?", ENGINEER))
                .done();
        return number;
    }

    private static void state(Visitor engineer, String number, String until) {
        TicketForm.of(engineer, number, "restoration-outlook")
                .with("until", until)
                .done();
    }

    private static List<String> numbers(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.document().select(".list .lead > a.num").eachText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
