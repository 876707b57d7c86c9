package io.madoguchi.template;

import static io.madoguchi.testing.Cast.ADMINISTRATOR;
import static io.madoguchi.testing.Cast.AOBA_INQUIRIES;
import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.ENGINEER;
import static io.madoguchi.testing.Cast.TOKAI_INQUIRIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.6 answer templates: written once, filled from each inquiry in its reader's language")
class TemplateWebTest {

    private static final String JAPANESE = "{顧客名}\n{担当者名} 様\n{受付番号} {件名}\n{機器}\n復旧: {復旧見込み}\n{署名}";
    private static final String ENGLISH = "Dear {contact},\n{number}: {restoration}\n{signature}";

    @Autowired
    private Visitors visitors;

    private final String title = "一次回答 " + UUID.randomUUID();
    private Visitor desk;

    @BeforeEach
    void people() {
        desk = visitors.as(DESK);
    }

    @Test
    void anUnknownFieldIsNamedWithItsCureAndTheTextIsKept() {
        Answer answer = form("/templates/new", "templates")
                .with("title", title)
                .with("template_category", "一次回答")
                .with("text_ja", "{お客様名} 様 {受付番号} {期限}")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select("#text_ja-err").text()).contains("{お客様名} {期限} という差し込み項目はありません", "右の表");
        assertThat(answer.document().select("#text_ja").text()).contains("{期限}");
        assertThat(answer.document().select("section:has(#fields) code").eachText())
                .contains("{顧客名}", "{restoration}");
    }

    @Test
    @DisplayName("M1.5 a caller without an account is answered in Japanese")
    void aCallerWithoutAnAccountHasNoLanguageOfHisOwn() {
        write(title, false);
        String number = ReportTyped.incident(visitors.as(TOKAI_INQUIRIES)).report();
        Rows.run("update inquiry set channel = 'TELEPHONE', reporter_id = null where number = ?", number);

        assertThat(filled(number, "messages")).contains("復旧: （復旧見込み:未定）");
    }

    @Test
    void fieldsAreFilledAndWhatHasNoValueIsSaid() {
        write(title, false);
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();

        String text = filled(number, "messages");
        assertThat(text.lines())
                .contains(number + " 共有ストレージ コントローラA 故障", "（機器:指定なし）", "復旧: （復旧見込み:未定）")
                .anyMatch(line -> line.startsWith("株式会社青葉製作所"))
                .anyMatch(line -> line.startsWith("受付窓口 "));

        assertThat(filled(ReportTyped.incident(visitors.as(TOKAI_INQUIRIES)).report(), "notes"))
                .startsWith("Dear John Smith,\n")
                .contains("(restoration: not yet known)")
                .endsWith(", Service desk");
    }

    @Test
    void withoutScriptsTheTextStandsInTheFormThatFollows() {
        write(title, false);
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        Answer ticket = desk.get("/inquiries/" + number);
        assertThat(ticket.statements()).isLessThanOrEqualTo(8);
        String list = ticket.document().select("form.reply [data-templates]").attr("href");
        assertThat(list).isEqualTo("/inquiries/" + number + "/templates?box=messages");
        String chosen = link(desk.get(list)).attr("href");
        Answer form = desk.get(chosen);
        assertThat(form.statements()).isLessThanOrEqualTo(8);
        TicketForm.on(desk, form, "messages").done();
        assertThat(visitors.as(AOBA_INQUIRIES).get("/inquiries/" + number).text())
                .contains("復旧: （復旧見込み:未定）");
    }

    @Test
    void onesOwnIsNobodyElsesAndCustomersHaveNone() {
        write(title, true);
        String id = Rows.text("select id from answer_template where title = ?", title);
        Visitor engineer = visitors.as(ENGINEER);
        assertThat(engineer.get("/templates").text()).doesNotContain(title);
        assertThat(engineer.get("/templates/" + id).status()).isEqualTo(404);
        assertThat(desk.get("/templates").text()).contains(title, "自分用");
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        assertThat(engineer.get("/inquiries/" + number + "/templates").text()).doesNotContain(title);
        for (String other : new String[] {AOBA_INQUIRIES, ADMINISTRATOR}) {
            assertThat(visitors.as(other).get("/templates").status()).isEqualTo(404);
            assertThat(visitors.as(other).get("/inquiries/" + number).document().select("[data-templates]"))
                    .isEmpty();
        }
    }

    @Test
    void whoeverWasOvertakenIsToldSoAndKeepsHisText() {
        write(title, false);
        String path = "/templates/" + Rows.text("select id from answer_template where title = ?", title);
        TicketForm mine = form(path, path.substring("/templates/".length()));
        form(path, path.substring("/templates/".length()))
                .with("text_ja", "先の文")
                .done();
        Answer answer = mine.with("text_ja", "後の文").send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("ほかの方が先に");
        assertThat(answer.document().select("#text_ja").text()).isEqualTo("後の文");
        assertThat(Rows.text("select text_ja from answer_template where title = ?", title))
                .isEqualTo("先の文");

        TicketForm.on(desk, desk.get(path), "removal").done();
        assertThat(desk.get(path).status()).isEqualTo(404);
    }

    @Test
    void theSameFormTwiceWritesOne() {
        TicketForm form = typed(title, false);
        form.done();
        form.done();
        assertThat(Rows.count("answer_template where title = ?", title)).isOne();
    }

    private void write(String name, boolean own) {
        typed(name, own).done();
    }

    private TicketForm typed(String name, boolean own) {
        TicketForm form = form("/templates/new", "templates")
                .with("title", name)
                .with("template_category", "一次回答")
                .with("text_ja", JAPANESE)
                .with("text_en", ENGLISH);
        return own ? form.with("own", "on") : form;
    }

    private String filled(String number, String box) {
        return link(desk.get("/inquiries/" + number + "/templates?box=" + box)).attr("data-template");
    }

    private Element link(Answer list) {
        return Objects.requireNonNull(
                list.document().select("#templates a").stream()
                        .filter(each -> each.text().equals(title))
                        .findFirst()
                        .orElse(null),
                list.text());
    }

    private TicketForm form(String path, String noun) {
        return TicketForm.on(desk, desk.get(path), noun);
    }
}
