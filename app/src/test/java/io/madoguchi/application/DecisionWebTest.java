package io.madoguchi.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.2 M5.7: staff check applications, correct, ask back, reject and approve them")
class DecisionWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    private final PostOffice post = PostOffice.shared();

    @Test
    void differencesDuplicatesAndSharedAddressesArePointedOut() {
        String existing = "existing-" + UUID.randomUUID() + "@aoba.example";
        Accounts.agent(existing);
        Typed first = new Typed().account(0, "info@aoba.example");
        Filed other = file(first);
        Filed filed = file(new Typed()
                .with("company", "青葉製作所 東京支店")
                .with("telephone", "03-1111-2222")
                .account(0, existing)
                .account(1, "info@aoba.example")
                .account(2, "kanri@tokai.example"));
        Answer page = visitors.as(Cast.DESK).get(filed.path());

        assertThat(page.statements()).isLessThanOrEqualTo(8);
        assertThat(page.document().select("tr.chg th").eachText()).containsExactly("会社名", "電話番号");
        assertThat(page.text())
                .contains(
                        existing + " は、このお客様のアカウントとして登録済みです。",
                        "info@aoba.example は、共用またはメーリングリストのアドレスの可能性があります。",
                        "info@aoba.example は、審査中の申請 " + other.number() + " にもあります。",
                        "kanri@tokai.example は、別の会社（東海髙島物流株式会社）のアカウントとして登録済みです。",
                        "メールのドメイン tokai.example は、このお客様の登録済みアカウントにありません。");
        reject(other);
        reject(filed);
    }

    @Test
    void accessControlIsCheckedAndItsAccountsSeeNothingYet() {
        Typed typed = new Typed();
        Filed filed =
                file(typed.engagement("更改案件", typed.wanted + "\nnobody@aoba.example", "ABC1234086, ABC1234363、ZZZ1"));
        Visitor desk = visitors.as(Cast.DESK);
        Answer page = desk.get(filed.path());
        assertThat(page.text())
                .contains(
                        "契約 ABC1234086 は、すでに案件「基幹システム案件」に含まれています。",
                        "契約 ABC1234363 は、東海髙島物流株式会社 の契約です。",
                        "契約 ZZZ1 は登録されていません。",
                        "nobody@aoba.example は、この申請にも登録済みのアカウントにもありません。");
        assertThat(page.document().select("input[value=WHOLE]")).isEmpty();

        Answer wide = desk.post(filed.path() + "/approval", "version", "1", "scope_0", "WHOLE");
        assertThat(wide.status()).isEqualTo(422);
        assertThat(wide.text()).contains("会社全体にはできません");
        desk.post(filed.path() + "/approval", "version", "1", "scope_0", "ENGAGEMENTS");
        assertThat(desk.get(filed.path()).text()).contains("アクセス制御の設定が残っています");
        assertThat(Rows.text("select scope from account where mail = ?", typed.wanted))
                .isEqualTo("ENGAGEMENTS");
        jobs.run();
        assertThat(Typed.text(post.to(typed.applicant, "アカウント登録完了のお知らせ").getFirst()))
                .contains("アクセス制御は、これから設定します");
    }

    @Test
    void theScopeOfEachAccountIsSetExplicitly() {
        Filed filed = file(new Typed().account(1, "second-" + UUID.randomUUID() + "@aoba.example"));
        Visitor desk = visitors.as(Cast.DESK);
        Answer page = desk.get(filed.path());
        assertThat(page.document().select("input[name^=scope_][checked]")).isEmpty();

        Answer half = desk.post(filed.path() + "/approval", "version", "1", "scope_0", "WHOLE", "note", "メモです");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.document().select("input[name=scope_0][checked]").val()).isEqualTo("WHOLE");
        assertThat(half.document().select("#note").text()).isEqualTo("メモです");
        assertThat(desk.post(filed.path() + "/approval", "version", "1", "scope_0", "NONE", "scope_1", "NONE")
                        .text())
                .contains("作成するアカウントがありません");
        assertThat(Rows.count("account where mail = ?", filed.typed().wanted)).isZero();

        desk.post(filed.path() + "/approval", "version", "1", "scope_0", "WHOLE", "scope_1", "NONE");
        assertThat(Rows.text("select scope || status from account where mail = ?", filed.typed().wanted))
                .isEqualTo("WHOLEACTIVE");
        assertThat(Rows.count(
                        "account where mail like 'second-%' and mail = ?",
                        Objects.requireNonNull(filed.typed().fields.get("a1_mail"))))
                .isZero();
    }

    @Test
    void anAddressThatIsTakenRefusesTheWholeApproval() {
        String taken = "taken-" + UUID.randomUUID() + "@aoba.example";
        Accounts.agent(taken);
        Filed filed = file(new Typed().account(1, taken));
        Answer refused = visitors.as(Cast.DESK)
                .post(filed.path() + "/approval", "version", "1", "scope_0", "WHOLE", "scope_1", "WHOLE");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(taken + " は、すでに登録されています");
        assertThat(Rows.count("account where mail = ?", filed.typed().wanted)).isZero();
        assertThat(Rows.text("select state from application where number = ?", filed.number()))
                .isEqualTo("OPEN");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndKeepsHisText() {
        Filed filed = file(new Typed());
        Visitor desk = visitors.as(Cast.DESK);
        Visitor sales = visitors.as(Cast.SALES);
        assertThat(desk.post(filed.path() + "/question", "version", "1", "question", "部署はどちらですか。")
                        .status())
                .isEqualTo(303);
        Answer late = sales.post(filed.path() + "/rejection", "version", "1", "reason", "契約がありません。");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("ほかの担当者が先に更新しました");
        assertThat(late.document().select("#reason").text()).isEqualTo("契約がありません。");
        assertThat(late.document()
                        .select("form[action$=rejection] input[name=version]")
                        .val())
                .isEqualTo("2");
    }

    @Test
    void theApplicantAnswersByALinkAndCorrectsWhatHeAppliedFor() {
        Filed filed = file(new Typed());
        visitors.as(Cast.DESK).post(filed.path() + "/question", "version", "1", "question", "お名前をご確認ください。");
        jobs.run();
        String link = Typed.link(filed.typed().applicant, "アカウント申請についての確認", "/apply/answer?token=");
        Visitor applicant = visitors.elsewhere();
        Answer form = applicant.get(link);
        assertThat(form.text()).contains("お名前をご確認ください。");
        assertThat(form.document().select("#a0_mail").val()).isEqualTo(filed.typed().wanted);

        Typed changed = filed.typed()
                .with("token", Typed.token(link))
                .with("a0_given_name", "桜子")
                .with("mail", "x@y.example");
        assertThat(applicant
                        .post("/apply/account", changed.and("step", "confirm"))
                        .status())
                .isEqualTo(422);
        changed.with("answer", "桜子です。");
        assertThat(applicant
                        .post("/apply/account", changed.and("step", "confirm"))
                        .text())
                .contains("桜子です。");
        Answer sent = applicant.post("/apply/account", changed.and("step", "send"));
        assertThat(applicant.get(sent.location()).text()).contains("ご回答を受け付けました");
        assertThat(applicant.get(link).status()).as("used").isEqualTo(410);
        jobs.run();
        Answer page = visitors.as(Cast.DESK).get(filed.path());
        assertThat(page.text()).contains("新規 桜子", "新規 花子0", "桜子です。", "審査待ち").doesNotContain("x@y.example");
        assertThat(post.to(Cast.DESK, filed.number() + " – アカウント申請への回答")).hasSize(1);
    }

    @Test
    void whatStaffCorrectIsSavedAndWhatWasAppliedForStays() {
        Filed filed = file(new Typed());
        Visitor desk = visitors.as(Cast.DESK);
        assertThat(desk.get(filed.path() + "/correction")
                        .document()
                        .select("#company")
                        .val())
                .isEqualTo("株式会社青葉製作所");
        filed.typed().with("version", "1").with("a0_given_name", "正子").with("company", "");
        assertThat(desk.post(filed.path() + "/correction", filed.typed().and()).status())
                .isEqualTo(422);
        assertThat(desk.post(
                                filed.path() + "/correction",
                                filed.typed().with("company", "株式会社青葉製作所").and())
                        .status())
                .isEqualTo(303);
        assertThat(desk.get(filed.path()).text()).contains("新規 正子", "新規 花子0", "内容の修正");
        Answer late = desk.post(
                filed.path() + "/correction",
                filed.typed().with("a0_given_name", "遅子").and());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("#a0_given_name").val()).isEqualTo("遅子");
    }

    @Test
    void aRejectionTellsTheReasonAndEndsTheMatter() {
        Filed filed = file(new Typed());
        Visitor desk = visitors.as(Cast.DESK);
        assertThat(desk.post(filed.path() + "/rejection", "version", "1", "reason", " ")
                        .status())
                .isEqualTo(422);
        desk.post(filed.path() + "/rejection", "version", "1", "reason", "ご契約が確認できませんでした。");
        jobs.run();

        assertThat(Typed.text(
                        post.to(filed.typed().applicant, "アカウント申請の結果のお知らせ").getFirst()))
                .contains("ご契約が確認できませんでした。", "株式会社青葉製作所", "申請 一郎 様");
        assertThat(desk.post(filed.path() + "/approval", "version", "2", "scope_0", "WHOLE")
                        .text())
                .contains("すでに回答しています");
        assertThat(desk.get("/applications?show=answered&q=" + filed.number()).text())
                .contains("却下");
        assertThat(desk.get("/applications?q=" + filed.number()).text()).contains("条件に合う申請はありません");
    }

    @Test
    void withoutACustomerNothingIsApprovedUntilStaffChooseOne() {
        Filed filed = file(new Typed().with("reference", "NONE9999").with("company", "青葉製作所"));
        Visitor desk = visitors.as(Cast.DESK);
        Answer page = desk.get(filed.path());
        assertThat(page.text()).contains("当てはまる契約もお客様も見つかりません", "名前の似たお客様", "株式会社青葉製作所 (C0001)");
        assertThat(desk.post(filed.path() + "/approval", "version", "1", "scope_0", "WHOLE")
                        .status())
                .isEqualTo(409);
        assertThat(desk.post(filed.path() + "/customer", "version", "1", "beside", "C9999")
                        .status())
                .isEqualTo(422);
        assertThat(desk.post(filed.path() + "/customer", "version", "1", "beside", "ｃ０００１")
                        .status())
                .isEqualTo(303);
        assertThat(desk.get(filed.path()).text()).contains("022-200-1100");
    }

    @Test
    void salesDecideOnTheirOwnCustomersOnly() {
        Filed filed = file(new Typed());
        Visitor stranger = visitors.as(Cast.SALES_2);
        assertThat(stranger.get(filed.path()).text()).contains("この申請は、担当営業または受付窓口が判断します");
        assertThat(stranger.post(filed.path() + "/rejection", "version", "1", "reason", "理由")
                        .status())
                .isEqualTo(409);
        assertThat(stranger.get("/applications?mine=yes&q=" + filed.number()).text())
                .doesNotContain("株式会社青葉製作所");
        Visitor own = visitors.as(Cast.SALES);
        assertThat(own.get("/applications?mine=yes&q=" + filed.number()).text()).contains("株式会社青葉製作所");
        assertThat(own.post(filed.path() + "/approval", "version", "1", "scope_0", "WHOLE")
                        .status())
                .isEqualTo(303);
        assertThat(Rows.count("account where mail = ?", filed.typed().wanted)).isEqualTo(1);
    }

    @Test
    void everyStepStandsInTheAuditLog() {
        Filed filed = file(new Typed());
        Visitor desk = visitors.as(Cast.DESK);
        desk.get(filed.path());
        desk.post(filed.path() + "/customer", "version", "1", "beside", "C0001");
        desk.post(filed.path() + "/approval", "version", "2", "scope_0", "WHOLE");

        assertThat(Accounts.texts("select action from audit_entry where subject = ? order by id", filed.number()))
                .isEqualTo(List.of(
                        "application.filed",
                        "application.confirmed",
                        "application.read",
                        "application.placed",
                        "application.approved"));
    }

    private Filed file(Typed typed) {
        return Filed.of(typed, visitors, jobs);
    }

    /** So that it is no open application any more, beside those of other tests. */
    private void reject(Filed filed) {
        visitors.as(Cast.DESK).post(filed.path() + "/rejection", "version", "1", "reason", "テストです。");
    }
}
