package io.madoguchi.outage;

import static io.madoguchi.testing.Cast.AOBA_INQUIRIES;
import static io.madoguchi.testing.Cast.COORDINATOR;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.6 a wide-area incident links inquiries of several customers and tells them all at once")
class OutageWebTest {

    @Autowired
    private Visitors visitors;

    private Visitor aoba;
    private Visitor tokai;
    private Visitor desk;

    @BeforeEach
    void people() {
        aoba = visitors.as(AOBA_INQUIRIES);
        tokai = visitors.as(TOKAI_ADMINISTRATOR);
        desk = visitors.as(DESK);
    }

    @Test
    void allLinkedInquiriesAreToldAndRestoredAtOnceAndNobodyLearnsOfTheOthers() {
        String first = ReportTyped.incident(aoba).report();
        String second = ReportTyped.incident(tokai).report();
        String question = ReportTyped.incident(aoba).with("kind", "QUESTION").report();
        String outage = declare("東日本DC ネットワーク障害");

        Answer linked =
                desk.post("/incidents/" + outage + "/links", "inquiry", first, "inquiry", second, "inquiry", question);
        assertThat(linked.status()).isEqualTo(200);
        assertThat(linked.text()).contains("2件を関連付けました", question + ": 関連付けられるのは");
        assertThat(aoba.get("/inquiries/" + first).text())
                .contains("広域障害に関連しています: " + outage, "東日本DC ネットワーク障害", "マネージドサービス（東日本）")
                .doesNotContain(second);

        TicketForm.on(desk, desk.get("/incidents/" + outage), "updates")
                .with("text", "基幹スイッチを交換しています")
                .with("until", "2027-01-12T18:00")
                .done();
        for (Answer page : new Answer[] {aoba.get("/inquiries/" + first), tokai.get("/inquiries/" + second)}) {
            assertThat(page.text())
                    .contains("基幹スイッチを交換しています", "2027年1月12日(火) 18:00")
                    .doesNotContain("2件");
        }
        TicketForm restoration = TicketForm.on(desk, desk.get("/incidents/" + outage), "restoration")
                .with("text", "基幹スイッチの電源故障");
        restoration.done();
        restoration.done();
        assertThat(tokai.get("/inquiries/" + second).text()).contains("復旧しました", "基幹スイッチの電源故障", "完了を確認する");
        assertThat(Rows.count(
                        "inquiry_entry e join inquiry i on i.id = e.inquiry_id where i.number in (?, ?)"
                                + " and e.kind in ('LINKED', 'OUTAGE_TOLD', 'RESTORED')",
                        first,
                        second))
                .isEqualTo(6);
        assertThat(desk.post("/incidents/" + outage + "/links", "inquiry", first)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatIsUnlinkedIsNoLongerTold() {
        String number = ReportTyped.incident(aoba).report();
        String outage = declare("回線障害");
        Answer choice = desk.get("/incidents?inquiry=" + number);
        assertThat(choice.document()
                        .select("form[action$=/" + outage + "/links] [name=inquiry]")
                        .val())
                .isEqualTo(number);
        desk.post("/incidents/" + outage + "/links", "inquiry", number);
        TicketForm.on(desk, desk.get("/incidents/" + outage), "unlinking").done();
        TicketForm.on(desk, desk.get("/incidents/" + outage), "updates")
                .with("text", "続報です")
                .done();
        assertThat(aoba.get("/inquiries/" + number).text())
                .contains("が広域障害との関連を解除")
                .doesNotContain("続報です")
                .doesNotContain("広域障害に関連しています");
    }

    @Test
    void customersHaveNoPageOfItAndOthersOnlyRead() {
        String outage = declare("認証基盤の障害");
        assertThat(aoba.get("/incidents").status()).isEqualTo(404);
        assertThat(aoba.get("/incidents/" + outage).status()).isEqualTo(404);
        Visitor coordinator = visitors.as(COORDINATOR);
        assertThat(coordinator.get("/incidents/" + outage).document().select("main form"))
                .isEmpty();
        assertThat(coordinator.get("/incidents/new").status()).isEqualTo(404);
        Answer list = visitors.as(ENGINEER).get("/incidents");
        assertThat(list.text()).contains("認証基盤の障害");
        assertThat(list.statements()).isLessThanOrEqualTo(8);
        assertThat(visitors.as(ENGINEER).get("/incidents/" + outage).statements())
                .isLessThanOrEqualTo(8);
    }

    private String declare(String title) {
        TicketForm form = TicketForm.on(desk, desk.get("/incidents/new"), "incidents")
                .with("title", title)
                .with("affected", "マネージドサービス（東日本）");
        Answer empty = form.send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().select("#title").val()).isEqualTo(title);
        form.with("text", "原因を調べています").done();
        return Rows.text("select number from outage where title = ? order by created_at desc", title);
    }

    @Test
    void theListComesInPagesThoseThatGoOnFirst() {
        String open = declare("ページの先頭に立つ障害");
        Rows.run("insert into outage (id, number, title, affected, restored_at, created_at)"
                + " select gen_random_uuid(), 'X-' || n, 'old', '', '2020-01-02', timestamptz '2020-01-01' + n * interval '1 minute'"
                + " from generate_series(1, 120) n");
        try {
            List<String> numbers = new ArrayList<>();
            String path = "/incidents";
            while (!path.isEmpty()) {
                Answer page = desk.get(path);
                assertThat(page.statements()).isLessThanOrEqualTo(8);
                numbers.addAll(page.document().select("td.lead > a.num").eachText());
                path = page.document().select("a[rel=next]").attr("href");
            }
            assertThat(numbers).doesNotHaveDuplicates().contains(open, "X-1", "X-120");
            assertThat(numbers.indexOf(open)).isLessThan(numbers.indexOf("X-120"));
            assertThat(numbers.indexOf("X-120")).isLessThan(numbers.indexOf("X-1"));
            assertThat(desk.get("/incidents").document().select(".listbar b").text())
                    .isEqualTo(String.valueOf(numbers.size()));
            assertThat(desk.get("/incidents?show=open").text()).contains(open).doesNotContain("X-120");
            assertThat(desk.get("/incidents?show=restored").text())
                    .contains("X-120")
                    .doesNotContain(open);
        } finally {
            Rows.run("delete from outage where number like 'X-%'");
        }
    }
}
