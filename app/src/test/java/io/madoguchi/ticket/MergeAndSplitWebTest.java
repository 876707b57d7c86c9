package io.madoguchi.ticket;

import static io.madoguchi.testing.Cast.AOBA_ADMINISTRATOR;
import static io.madoguchi.testing.Cast.AOBA_CORE_ONLY;
import static io.madoguchi.testing.Cast.AOBA_INQUIRIES;
import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.ENGINEER;
import static io.madoguchi.testing.Cast.TOKAI_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.6 duplicates become one inquiry, and a part becomes one of its own")
class MergeAndSplitWebTest {

    @Autowired
    private Visitors visitors;

    private Visitor customer;
    private Visitor desk;

    @BeforeEach
    void people() {
        customer = visitors.as(AOBA_INQUIRIES);
        desk = visitors.as(DESK);
    }

    @Test
    void bothNumbersOfADuplicateKeepWorkingAndLeadToTheOneThatGoesOn() {
        String goesOn = ReportTyped.incident(customer).report();
        String duplicate = ReportTyped.incident(visitors.as(AOBA_ADMINISTRATOR)).report();
        String third = ReportTyped.incident(customer).report();
        TicketForm stale = TicketForm.of(customer, duplicate, "messages").with("text", "追加のログです");

        TicketForm.of(desk, third, "merger").with("other", duplicate).done();
        TicketForm.of(desk, duplicate, "merger")
                .with("other", " " + goesOn + " ")
                .with("text", "同じ装置の同じ障害です")
                .done();

        for (String gone : List.of(duplicate, third)) {
            Answer page = customer.get("/inquiries/" + gone);
            assertThat(page.text())
                    .contains("この問い合わせは " + goesOn + " にまとめました", "朝9時30分ごろから遅い")
                    .doesNotContain("再開できる期限");
            assertThat(page.document().select(".msg a").attr("href")).isEqualTo("/inquiries/" + goesOn);
            assertThat(page.document().select("form[action$=/messages], form[action$=/reopening]"))
                    .isEmpty();
        }
        assertThat(customer.get("/inquiries/" + goesOn).document().select(".tl a[href=/inquiries/" + duplicate + "]"))
                .hasSize(1);
        Answer told = stale.send();
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.document().select("#orphaned").val()).isEqualTo("追加のログです");
    }

    @Test
    @DisplayName("M6.3 what other people read is not merged")
    void inquiriesOfOtherPlacesAreNotMerged() {
        String number = ReportTyped.incident(customer).report();
        String money = ReportTyped.incident(visitors.as(AOBA_ADMINISTRATOR))
                .with("kind", "QUESTION")
                .with("category", "CONTRACT_BILLING")
                .report();
        String core = ReportTyped.incident(visitors.as(AOBA_CORE_ONLY)).report();
        String stranger = ReportTyped.incident(visitors.as(TOKAI_ADMINISTRATOR)).report();
        for (String other : List.of(money, core, stranger)) {
            Answer refused =
                    TicketForm.of(desk, number, "merger").with("other", other).send();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains(other + " はお客様・案件・分類のいずれかが異なり");
            assertThat(refused.document().select("#other").val()).isEqualTo(other);
        }
        assertThat(TicketForm.of(desk, number, "merger")
                        .with("other", "I-20200101-0001")
                        .send()
                        .text())
                .contains("この受付番号の問い合わせはありません");
        assertThat(Rows.text("select stage from inquiry where number = ?", number))
                .isEqualTo("RECEIVED");
    }

    @Test
    void aMessageBecomesAnInquiryOfItsOwnWithLinksBothWays() {
        Visitor core = visitors.as(AOBA_CORE_ONLY);
        String first = ReportTyped.incident(core).with("device", "D000001").report();
        TicketForm.of(core, first, "messages").with("text", "別件ですが、時刻もずれています。").done();
        Answer page = desk.get("/inquiries/" + first);
        String link = page.document().select(".tl a[href*=split]").attr("href");
        Answer splitting = desk.get("/inquiries/" + first + link.replaceAll("#.*", ""));
        TicketForm form = TicketForm.on(desk, splitting, "split");
        assertThat(form.field("text")).contains("時刻もずれています");
        assertThat(form.send().status()).isEqualTo(422);
        TicketForm filled = form.with("subject", "時刻のずれ");
        filled.done();
        filled.done();

        String second = Rows.text(
                "select number from inquiry where subject = '時刻のずれ' and split_from_id ="
                        + " (select id from inquiry where number = ?)",
                first);
        assertThat(core.get("/inquiries/" + second).text())
                .contains("別件ですが、時刻もずれています。", "次の担当弊社・受付窓口", "が次の問い合わせから分けて作成: " + first);
        assertThat(core.get("/inquiries/" + first).text()).contains("が一部を次の問い合わせに分けました: " + second);
        assertThat(core.get("/inquiries?q=D000001").text()).contains(second);
        assertThat(Rows.count("inquiry where subject = '時刻のずれ'")).isEqualTo(1);
        assertThat(Rows.text("select count(distinct engagement_id) from inquiry where number in (?, ?)", first, second))
                .isEqualTo("1");
        assertThat(visitors.as(ENGINEER)
                        .post("/inquiries/" + first + "/split", "subject", "x", "text", "x", "version", "1")
                        .status())
                .isEqualTo(404);
    }
}
