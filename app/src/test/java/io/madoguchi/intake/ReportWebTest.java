package io.madoguchi.intake;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.1 a customer reports in three steps")
class ReportWebTest {

    private static final String AOBA_DEVICE = "D000001";
    private static final String AOBA_CONTRACT = "ABC1234086";
    private static final String TOKAI_CONTRACT = "ABC1234363";

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @CsvSource({
        AOBA_INQUIRIES + ",報告内容の確認,2026年11月24日(火) 09:30,ご報告を受け付けました",
        TOKAI_INQUIRIES + ",Check your report,'Tue 24 Nov 2026, 09:30',We have received your report"
    })
    void threeStepsLeadToANumber(String who, String check, String beganAt, String received) {
        Visitor visitor = visitors.as(who);

        Answer confirmation = ReportTyped.incident(visitor).confirm();
        assertThat(confirmation.status()).isEqualTo(200);
        assertThat(confirmation.text()).contains(check, beganAt, "共有ストレージ コントローラA 故障", "生産管理が止まりかけています。");

        Answer finished = ReportTyped.on(visitor, confirmation).finish();
        String number = ReportTyped.number(finished);
        Answer page = visitor.get(finished.location());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(received, number, who);
        assertThat(Rows.text("select began_at at time zone 'Asia/Tokyo' from inquiry where number = ?", number))
                .isEqualTo("2026-11-24 09:30:00");
        assertThat(Rows.text("select description from inquiry where number = ?", number))
                .isEqualTo("朝9時30分ごろから遅い。\n\n「Controller A: panic」と出ています。");
    }

    @Test
    void thePhoneOfTheAccountIsOfferedAsContact() {
        assertThat(ReportTyped.by(visitors.as(AOBA_INQUIRIES)).field("contact")).isEqualTo("022-200-1104");
    }

    static Stream<List<String>> mistakes() {
        return Stream.of(
                List.of("kind", "", "種類が選ばれていません"),
                List.of("kind", "FIRE", "種類が選ばれていません"),
                List.of("severity", "", "重要度が選ばれていません"),
                List.of("severity", "ENORMOUS", "重要度が選ばれていません"),
                List.of("subject", "", "件名が空です"),
                List.of("subject", " 　", "件名が空です"),
                List.of("subject", "𠮷".repeat(201), "件名が長すぎます（201文字）"),
                List.of("began_at", "", "発生日時が空です"),
                List.of("began_at", "きのうの朝", "発生日時を読み取れません"),
                List.of("began_at", "2026-11-27T11:00", "発生日時が今より後"),
                List.of("began_at", "0202-11-24T11:00", "年をお確かめください"),
                List.of("description", "", "状況が空です"),
                List.of("description", "あ".repeat(20_001), "状況が長すぎます（20,001文字）"),
                List.of("effect", "あ".repeat(2_001), "業務への影響が長すぎます（2,001文字）"),
                List.of("contact", "1".repeat(201), "ご希望の連絡先が長すぎます（201文字）"),
                List.of("device_q", "sv0", "対象機器が選ばれていません"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedAndNothingTypedIsLost(List<String> mistake) {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor).with(mistake.get(0), mistake.get(1));

        Answer answer = typed.confirm();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(mistake.get(2));
        assertThat(answer.document().select(".errors a")).hasSize(1);
        assertThat(answer.document()
                        .select("#"
                                + answer.document()
                                        .select(".errors a")
                                        .attr("href")
                                        .substring(1)))
                .hasSize(1);
        ReportTyped shown = ReportTyped.on(visitor, answer);
        boolean unknownChoice = List.of("FIRE", "ENORMOUS").contains(mistake.get(1));
        assertThat(shown.typed())
                .isEqualTo(unknownChoice ? typed.with(mistake.get(0), "").typed() : typed.typed());
        assertThat(shown.field("form_key")).isEqualTo(typed.field("form_key"));

        // The last step refuses the same: the page before it is not the only way there.
        assertThat(typed.with("device_shown", "").finish().status()).isEqualTo(422);
    }

    @Test
    void theLongestTextsAreTakenWholly() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES))
                .with("subject", "𠮷".repeat(200))
                .with("description", "𠮷".repeat(20_000))
                .with("effect", "㈱".repeat(2_000))
                .report();
        assertThat(Rows.text("select description from inquiry where number = ?", number))
                .isEqualTo("𠮷".repeat(20_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/11/24 9:30", "2026-11-24 09:30", "２０２６／１１／２４　０９：３０", "2026-11-24T09:30:00"})
    void aReadableTimeIsConvertedNotRefused(String typed) {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES))
                .with("began_at", typed)
                .report();
        assertThat(Rows.text("select began_at at time zone 'Asia/Tokyo' from inquiry where number = ?", number))
                .isEqualTo("2026-11-24 09:30:00");
    }

    @Test
    void aQuestionNeedsNoTime() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES))
                .with("kind", "QUESTION")
                .with("began_at", "")
                .report();
        assertThat(Rows.count("inquiry where number = ? and began_at is null", number))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("M2.2 a report starts from a device, or a contract, in one click")
    void oneClickChoosesDeviceOrContract() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        Answer fromDevice = visitor.get("/inquiries/new?device=" + AOBA_DEVICE);
        assertThat(ReportTyped.on(visitor, fromDevice).field("device")).isEqualTo(AOBA_DEVICE);
        Answer fromContract = visitor.get("/inquiries/new?contract=" + AOBA_CONTRACT);
        assertThat(ReportTyped.on(visitor, fromContract).field("contract")).isEqualTo(AOBA_CONTRACT);

        String number = ReportTyped.on(visitor, fromDevice).filled().report();
        assertThat(Rows.text(
                        "select d.code from inquiry i join device d on d.id = i.device_id where number = ?", number))
                .isEqualTo(AOBA_DEVICE);
    }

    @Test
    void whatBelongsToOthersDoesNotExist() {
        Visitor visitor = visitors.as(AOBA_ADMINISTRATOR);
        String stranger = tokaiDevice();
        String engagement = Rows.text(
                "select e.id from engagement e join customer c on c.id = e.customer_id where c.code = 'C0002'");
        long before = Rows.count("inquiry");
        for (String address : List.of(
                "?device=" + stranger,
                "?device=D999999",
                "?contract=" + TOKAI_CONTRACT,
                "/devices?device=" + stranger)) {
            assertThat(visitor.get("/inquiries/new" + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        ReportTyped typed = ReportTyped.incident(visitor);
        for (ReportTyped forged : List.of(
                typed.with("device", stranger),
                typed.with("device", "D999999"),
                typed.with("contract", TOKAI_CONTRACT),
                typed.with("engagement", engagement))) {
            assertThat(forged.confirm().status()).isEqualTo(404);
            assertThat(forged.finish().status()).isEqualTo(404);
        }
        assertThat(Rows.count("inquiry")).isEqualTo(before);
    }

    @Test
    void aContractThatDoesNotCoverTheDeviceIsRefused() {
        Answer answer = ReportTyped.incident(visitors.as(AOBA_ADMINISTRATOR))
                .with("device", AOBA_DEVICE)
                .with("contract", "ABC1234140")
                .confirm();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("選んだ機器の契約ではありません");
    }

    @Test
    @DisplayName("M5.1 contract and billing is offered to those who see money only")
    void moneyIsOfferedToThoseWhoSeeIt() {
        Visitor agent = visitors.as(AOBA_INQUIRIES);
        assertThat(agent.get("/inquiries/new").document().select("[name=category]"))
                .isEmpty();
        assertThat(ReportTyped.incident(agent)
                        .with("category", "CONTRACT_BILLING")
                        .confirm()
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("/inquiries/new").text()).contains(AOBA_CONTRACT).doesNotContain("基幹サーバ保守");

        String number = ReportTyped.incident(visitors.as(AOBA_CONTRACTS))
                .with("category", "CONTRACT_BILLING")
                .report();
        assertThat(Rows.count("inquiry where number = ? and money", number)).isEqualTo(1);
        assertThat(agent.get("/inquiries/" + number + "/received").status()).isEqualTo(404);
    }

    @Test
    void vendorStaffDoNotReport() {
        for (String who : STAFF) {
            Visitor visitor = visitors.as(who);
            assertThat(visitor.get("/inquiries/new").status()).as(who).isEqualTo(404);
            assertThat(visitor.post("/inquiries/new", "form_key", "019abcde-0000-7000-8000-000000000001")
                            .status())
                    .isEqualTo(404);
            assertThat(visitor.post("/inquiries", "form_key", "019abcde-0000-7000-8000-000000000001")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void devicesAreFoundByAnyPartWithoutScripts() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor).with("device_q", "ＰＷ４１ＤＵＸ");

        for (String button : List.of("search", "enter")) {
            Answer answer = typed.press(button);
            assertThat(answer.status()).isEqualTo(200);
            ReportTyped shown = ReportTyped.on(visitor, answer);
            assertThat(shown.field("device")).isEqualTo(AOBA_DEVICE);
            assertThat(shown.typed()).containsAllEntriesOf(typed.typed());
        }
        Answer nothing = typed.with("device_q", "そんな機器はない").press("search");
        assertThat(nothing.text()).contains("条件に合う機器はありません");
        Answer fragment = visitor.get("/inquiries/new/devices?device_q=sv0");
        assertThat(fragment.document().select("#device-choice button[name=add]").size())
                .isGreaterThan(2);
        assertThat(fragment.document().select("nav")).isEmpty();
    }

    @Test
    void backKeepsEverything() {
        Visitor visitor = visitors.as(AOBA_ADMINISTRATOR);
        ReportTyped typed = ReportTyped.incident(visitor)
                .with("device", AOBA_DEVICE)
                .with("contract", AOBA_CONTRACT)
                .with("description", "\n\n  先頭の空行と空白も残る\n");
        ReportTyped confirmation = ReportTyped.on(visitor, typed.confirm());

        Answer back = confirmation.press("back");

        assertThat(back.status()).isEqualTo(200);
        assertThat(ReportTyped.on(visitor, back).typed()).isEqualTo(typed.typed());
    }

    @Test
    void aPageTakesFewStatements() {
        Visitor visitor = visitors.as(AOBA_ADMINISTRATOR);
        assertThat(visitor.get("/inquiries/new").statements()).isLessThanOrEqualTo(8);
        assertThat(ReportTyped.incident(visitor).confirm().statements()).isLessThanOrEqualTo(10);
    }

    private static String tokaiDevice() {
        return Rows.text(
                "select d.code from device d join customer c on c.id = d.customer_id where c.code = 'C0002' limit 1");
    }
}
