package io.madoguchi.bulk;

import static io.madoguchi.testing.Cast.ADMINISTRATOR;
import static io.madoguchi.testing.Cast.AOBA_INQUIRIES;
import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.ENGINEER;
import static io.madoguchi.testing.Cast.TOKAI_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.6 several inquiries at once: each by itself, with what was done and what was refused")
class BulkWebTest {

    @Autowired
    private Visitors visitors;

    private Visitor desk;
    private String first;
    private String second;

    @BeforeEach
    void twoInquiries() {
        desk = visitors.as(DESK);
        first = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        second = ReportTyped.incident(visitors.as(TOKAI_ADMINISTRATOR)).report();
    }

    @Test
    void staffChooseInTheListAndCustomersCannot() {
        Answer list = desk.get("/inquiries");
        assertThat(list.document().select("input[form=bulk]").eachAttr("value")).contains(first, second);
        assertThat(list.document().select("form[action=/inquiries/bulk] [type=hidden]"))
                .hasSameSizeAs(list.document().select("input[form=bulk]"));
        assertThat(visitors.as(AOBA_INQUIRIES).get("/inquiries").document().select("[name=inquiry]"))
                .isEmpty();
        assertThat(visitors.as(AOBA_INQUIRIES).get(chosen(first)).status()).isEqualTo(404);
        Answer page = desk.get(chosen(first, second));
        assertThat(page.document().select("[name=inquiry][checked]")).hasSize(2);
        assertThat(page.statements()).isLessThanOrEqualTo(8);
    }

    @Test
    void whatIsRefusedForOneHindersNoOther() {
        Answer page = desk.get(chosen(first, second));
        TicketForm.of(desk, second, "intake").done();

        Answer outcome = send(page, "act", "take-in");
        assertThat(outcome.status()).isEqualTo(200);
        assertThat(outcome.text()).contains("1件を実行しました。実行できなかったもの: 1件", first + ": 実行しました", second + ": ほかの方が先に更新しました");
        assertThat(stage(first)).isEqualTo("INVESTIGATING");

        assertThat(send(desk.get(chosen(first)), "act", "take-in").text()).contains("0件を実行しました", first + ": ");
        assertThat(Rows.count(
                        "inquiry_entry e join inquiry i on i.id = inquiry_id where number = ? and e.kind = 'TAKEN_IN'",
                        first))
                .isOne();
    }

    @Test
    void theSameFormTwiceDoesItOnce() {
        Answer page = desk.get(chosen(first, second));
        String engineer = Accounts.idOf(ENGINEER).toString();

        for (int i = 0; i < 2; i++) {
            assertThat(send(page, "act", "assign", "engineer", engineer).text()).contains("2件を実行しました");
        }
        assertThat(Rows.count(
                        "inquiry_entry e join inquiry i on i.id = inquiry_id where number in (?, ?) and e.kind = 'ASSIGNED'",
                        first,
                        second))
                .isEqualTo(2);
    }

    @Test
    void theyAreLinkedToAWideAreaIncident() {
        TicketForm.on(desk, desk.get("/incidents/new"), "incidents")
                .with("title", "一括の障害")
                .with("affected", "全拠点")
                .with("text", "調査中です")
                .done();
        String outage = Rows.text("select number from outage where title = '一括の障害' order by created_at desc");
        Answer outcome = send(desk.get(chosen(first, second)), "act", "link", "outage", outage);
        assertThat(outcome.text()).contains("2件を実行しました");
        assertThat(send(desk.get(chosen(first)), "act", "link", "outage", outage)
                        .text())
                .contains(first + ": すでに広域障害に関連付けられています");
    }

    @Test
    void theViewerIsToldOfThem() {
        Visitor admin = visitors.as(ADMINISTRATOR);
        Answer page = admin.get(chosen(first, second));
        assertThat(page.document().select("[name=act]").eachAttr("value")).containsExactly("watch");
        assertThat(post(admin, page, "act", "watch").text()).contains("2件を実行しました");
        assertThat(post(admin, page, "act", "take-in").status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsNamed() {
        Answer none = desk.get("/inquiries/bulk");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("問い合わせが選ばれていません");
        Answer nobody = send(desk.get(chosen(first)), "act", "assign");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.document().select("#engineer-err").text()).contains("技術者を選んでください");
        assertThat(nobody.document().select("[name=inquiry][checked]")).hasSize(1);
        String many = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> "inquiry=I-20261124-" + (900_000 + i))
                .collect(Collectors.joining("&"));
        assertThat(desk.get("/inquiries/bulk?" + many).text()).contains("100 件まで");
    }

    @Test
    void whereOneDoesNotExistNothingIsDone() {
        Answer page = desk.get(chosen(first));
        Answer answer = send(page, "act", "take-in", "inquiry", "I-20261124-999999@1");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(stage(first)).isEqualTo("RECEIVED");
    }

    private static String stage(String number) {
        return Rows.text("select stage from inquiry where number = ?", number);
    }

    private static String chosen(String... numbers) {
        return "/inquiries/bulk?"
                + Stream.of(numbers).map(number -> "inquiry=" + number).collect(Collectors.joining("&"));
    }

    private Answer send(Answer page, String... more) {
        return post(desk, page, more);
    }

    private static Answer post(Visitor visitor, Answer page, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "form_key", page.document().select("main [name=form_key]").val()));
        for (Element box : page.document().select("[name=inquiry][checked]")) {
            fields.addAll(List.of("inquiry", box.val()));
        }
        fields.addAll(List.of(more));
        return visitor.post("/inquiries/bulk", fields.toArray(String[]::new));
    }
}
