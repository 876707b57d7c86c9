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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.4 lists of inquiries")
class InquiryListWebTest {

    @Autowired
    private Visitors visitors;

    @Test
    void pagesFollowEachOtherWithoutGapsInBothDirections() {
        Visitor customer = visitors.as(TOKAI_CONTRACTS);
        String first = ReportTyped.incident(customer).with("subject", "頁めくり 0").report();
        Rows.run(
                "insert into inquiry select gen_random_uuid(), 'I-20200101-' || lpad((7000 + n)::text, 4, '0'),"
                        + " customer_id, engagement_id, money, kind, severity, category, channel, null, null, subject,"
                        + " description, effect, began_at, contact, reporter_id, reporter_name, stage, turn, turn_since,"
                        + " null, null, null, null, null, timestamptz '2020-01-01' + (n / 3) * interval '1 minute',"
                        + " updated_at, 1, '頁めくり' from inquiry, generate_series(1, 119) n where number = ?",
                first);
        List<String> seen = new ArrayList<>();
        Answer page = customer.get("/inquiries?q=" + encoded("頁めくり"));
        assertThat(page.document().select(".listbar b").text()).isEqualTo("120");
        seen.addAll(numbers(page));
        page = customer.get(page.document().select("a[rel=next]").attr("href"));
        List<String> second = numbers(page);
        seen.addAll(second);
        page = customer.get(page.document().select("a[rel=next]").attr("href"));
        seen.addAll(numbers(page));
        assertThat(page.document().select("a[rel=next]")).isEmpty();
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo(first);
        page = customer.get(page.document().select("a[rel=prev]").attr("href"));
        assertThat(numbers(page)).isEqualTo(second);
    }

    @Test
    void tabsAndFiltersNarrowTheList() {
        Visitor customer = visitors.as(AOBA_CONTRACTS);
        Visitor engineer = visitors.as(ENGINEER);
        String open = ReportTyped.incident(customer)
                .with("severity", "CRITICAL")
                .with("device", "D000024")
                .report();
        String closed = ReportTyped.incident(customer).with("severity", "LOW").report();
        TicketForm.of(customer, closed, "closure").with("text", "誤報でした").done();
        TicketForm.of(visitors.as(DESK), open, "intake").done();
        TicketForm.of(engineer, open, "work").done();
        TicketForm.of(engineer, open, "messages")
                .with("text", "ログは?")
                .with("asks", "on")
                .done();

        assertThat(numbers(customer.get("/inquiries"))).contains(open).doesNotContain(closed);
        assertThat(numbers(customer.get("/inquiries?show=closed")))
                .contains(closed)
                .doesNotContain(open);
        assertThat(numbers(customer.get("/inquiries?show=all"))).contains(open, closed);
        assertThat(numbers(customer.get("/inquiries?turn=customer"))).contains(open);
        assertThat(numbers(customer.get("/inquiries?turn=desk"))).doesNotContain(open);
        assertThat(numbers(customer.get("/inquiries?severity=critical"))).contains(open);
        assertThat(numbers(customer.get("/inquiries?severity=low"))).doesNotContain(open);
        assertThat(numbers(engineer.get("/inquiries?assignee=me"))).contains(open);
        assertThat(numbers(engineer.get("/inquiries?assignee=nobody"))).doesNotContain(open);
        String serial = Rows.text("select serial_number from device where code = 'D000024'");
        assertThat(numbers(engineer.get("/inquiries?q=" + serial.substring(2).toLowerCase(java.util.Locale.ROOT))))
                .contains(open);
        assertThat(numbers(engineer.get("/inquiries?q=" + encoded("%")))).doesNotContain(open);
        assertThat(engineer.get("/inquiries").text()).contains("株式会社青葉製作所", "三浦 拓也");
    }

    @Test
    void nobodySeesInquiriesOfOthers() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        for (String who : List.of(TOKAI_INQUIRIES, SOUTHPORT_ADMINISTRATOR, AOBA_CORE_ONLY)) {
            assertThat(numbers(visitors.as(who).get("/inquiries?show=all&q=" + number)))
                    .isEmpty();
        }
    }

    @Test
    void wrongFiltersCountAsNone() {
        Visitor customer = visitors.as(AOBA_INQUIRIES);
        for (String wrong : List.of("show=x", "turn=x", "after=x", "before=%00", "q=%00", "after=AAAA&before=BBBB")) {
            assertThat(customer.get("/inquiries?" + wrong).status()).as(wrong).isEqualTo(200);
        }
    }

    private static List<String> numbers(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.document().select(".list .lead > a.num").eachText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
