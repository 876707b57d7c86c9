package io.madoguchi.accessapplication;

import static io.madoguchi.testing.Cast.AOBA_INQUIRY_ADMINISTRATOR;
import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.ENGINEER;
import static io.madoguchi.testing.Cast.SALES;
import static io.madoguchi.testing.Cast.SALES_2;
import static io.madoguchi.testing.Cast.TOKAI_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Pages;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M6.5 access control is applied for, checked, set up, asked about and rejected")
class AccessApplicationWebTest {

    private static final String APPLICANT = "kanri@nishinihon.example";
    private static final String AGENT = "toi@nishinihon.example";
    private static final String CONTRACT = "ABC1235836";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Viewers viewers;

    @Autowired
    private List<MailKind> kinds;

    @Autowired
    private Pages pages;

    private final String name = "申請案件 " + UUID.randomUUID();

    @AfterEach
    void asItWas() {
        String customer = "(select id from customer where code = 'C0007')";
        Rows.run("update contract set engagement_id = null where customer_id = " + customer);
        Rows.run("delete from membership where group_id in (select id from engagement_group where customer_id = "
                + customer + ")");
        Rows.run("update account set scope = 'WHOLE' where customer_id = " + customer);
    }

    @Test
    void anApplicationIsFiledAfterItWasConfirmedAndSetUpInOneStep() {
        Visitor applicant = visitors.as(APPLICANT);
        Answer confirm = applicant.post("/apply/access", typed(AGENT, CONTRACT, "step", "check"));
        assertThat(confirm.text()).contains("アクセス制御の申請の確認", name, AGENT, CONTRACT);
        String number = file(applicant);
        assertThat(applicant.get("/apply/access/" + number + "/received").text())
                .contains(number);

        assertThat(visitors.as(ENGINEER).get("/applications/access/" + number).status())
                .isEqualTo(404);
        assertThat(visitors.as(SALES_2).get("/applications/access/" + number).status())
                .isEqualTo(404);
        assertThat(visitors.as(SALES).get("/applications/access/" + number).status())
                .isEqualTo(200);
        Visitor desk = visitors.as(DESK);
        Answer list = desk.get("/applications/access?q=" + name.substring(5));
        assertThat(list.document().select("td.lead a").eachText()).containsExactly(number);
        assertThat(list.statements()).isLessThanOrEqualTo(8);
        Answer page = desk.get("/applications/access/" + number);
        assertThat(page.text()).contains("そのまま設定できます");
        assertThat(page.statements()).isLessThanOrEqualTo(8);

        assertThat(decide(desk, page, number, "set-up", "").status()).isEqualTo(303);
        assertThat(applicant.get("/apply/access/" + number).text()).contains("設定済み");
        assertThat(visitors.fresh(AGENT).get("/devices").document().select("td.lead"))
                .hasSize(12);
        assertThat(decide(desk, page, number, "rejection", "遅れて").status()).isEqualTo(409);
        assertThat(Rows.count("audit_entry where subject = ? and action in ('access.filed', 'access.set-up')", number))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("M6.3 a mail that was queued before its recipient left the group is not sent")
    void whoHasLeftTheGroupIsToldNothing() {
        String number = file(visitors.as(APPLICANT));
        Visitor desk = visitors.as(DESK);
        decide(desk, desk.get("/applications/access/" + number), number, "set-up", "");
        UUID engagement = UUID.fromString(Rows.text("select id from engagement where name = ?", name));
        MailKind kind = kinds.stream()
                .filter(each -> each.event().equals("engagement.set-up"))
                .findFirst()
                .orElseThrow();
        UUID agent = UUID.fromString(Rows.text("select id from account where mail = ?", AGENT));
        Viewer before = viewers.find(agent, null).orElseThrow();
        assertThat(before.engagements()).contains(engagement);
        Rows.run("delete from membership where account_id = ?", agent);
        Viewer after = viewers.find(agent, null).orElseThrow();
        assertThat(kind.render(after, engagement, pages.words(Locale.JAPANESE))).isEmpty();
    }

    @Test
    void everyProblemIsNamedAndAStrangersContractIsAsUnknownAsNone() {
        Visitor applicant = visitors.as(APPLICANT);
        Answer answer = applicant.post(
                "/apply/access",
                typed("nobody@x.example " + TOKAI_ADMINISTRATOR, "ABC1234140 ABC0000000", "step", "check"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "「nobody@x.example」のアカウントは見つかりません",
                        "「" + TOKAI_ADMINISTRATOR + "」のアカウントは見つかりません",
                        "契約番号「ABC1234140」は見つかりません",
                        "契約番号「ABC0000000」は見つかりません")
                .doesNotContain("青葉");
        assertThat(applicant
                        .post(
                                "/apply/access/filing",
                                typed("", "", "form_key", UUID.randomUUID().toString()))
                        .text())
                .contains("メールアドレスを1つ以上", "契約番号を1つ以上");
    }

    @Test
    void anInquiryAdministratorNamesContractsOfDevicesOnly() {
        Visitor applicant = visitors.as(AOBA_INQUIRY_ADMINISTRATOR);
        Answer form = applicant.get("/apply/access");
        assertThat(form.text()).contains("お使いの種別では契約を表示していない");
        assertThat(form.statements()).isLessThanOrEqualTo(8);
        assertThat(applicant
                        .post("/apply/access", typed("shanai@aoba.example", "ABC1234190", "step", "check"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSheetIsCheckedLineByLineAndFilesNothing() {
        Visitor applicant = visitors.as(APPLICANT);
        applicant.get("/apply/access");
        long before = Rows.count("access_application");
        String csv = "案件名,グループ名,メールアドレス,契約番号\r\n" + name + ",組," + AGENT + "," + CONTRACT + "\r\n,,,ABC1234140\r\n";
        Answer dry = applicant.postFiles("/apply/access/sheet", List.of(part(csv)));
        assertThat(dry.status()).isEqualTo(422);
        assertThat(dry.document().select("tbody tr").eachText())
                .containsExactly("3 契約番号 契約番号「ABC1234140」は見つかりません。番号をお確かめください。");
        Answer good = applicant.postFiles("/apply/access/sheet", List.of(part(csv.replace(",,,ABC1234140\r\n", ""))));
        assertThat(good.text()).contains("アクセス制御の申請の確認", CONTRACT);
        assertThat(Rows.count("access_application")).isEqualTo(before);
        assertThat(applicant.get("/apply/access/sheet.csv").text()).contains("案件名,グループ名,メールアドレス,契約番号");
        assertThat(applicant.get("/apply/access/sheet.xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void aQuestionIsAnsweredAndARejectionIsFinal() {
        Visitor applicant = visitors.as(APPLICANT);
        String number = file(applicant);
        Visitor desk = visitors.as(DESK);
        Answer page = desk.get("/applications/access/" + number);
        assertThat(decide(desk, page, number, "question", " ").status()).isEqualTo(422);
        assertThat(decide(desk, page, number, "question", "どの拠点ですか").status()).isEqualTo(303);
        Answer asked = applicant.get("/apply/access/" + number);
        assertThat(asked.text()).contains("回答待ち", "どの拠点ですか");
        assertThat(visitors.as(TOKAI_ADMINISTRATOR)
                        .get("/apply/access/" + number)
                        .status())
                .isEqualTo(404);
        assertThat(applicant
                        .post(
                                "/apply/access/" + number + "/answer",
                                "text",
                                "本社です",
                                "version",
                                version(asked),
                                "form_key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(303);
        Answer again = desk.get("/applications/access/" + number);
        assertThat(again.text()).contains("本社です");
        // From a page of before the answer.
        Answer late = decide(desk, page, number, "rejection", "重複のため");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("#text-rejection").text()).isEqualTo("重複のため");
        assertThat(decide(desk, again, number, "rejection", "重複のため").status()).isEqualTo(303);
        assertThat(applicant.get("/apply/access/" + number).text()).contains("却下", "重複のため");
        assertThat(applicant
                        .get("/apply/access?from=" + number)
                        .document()
                        .select("#name-0")
                        .val())
                .isEqualTo(name);
    }

    @Test
    void whatHasBecomeImpossibleIsNamedAndNothingIsSetUp() {
        String number = file(visitors.as(APPLICANT));
        Rows.run(
                "update contract set engagement_id = (select e.id from engagement e where e.customer_id = contract.customer_id"
                        + " limit 1) where number = ?",
                CONTRACT);
        Rows.run(
                "insert into engagement (id, customer_id, name) select gen_random_uuid(), id, ? from customer where code = 'C0007'",
                name);
        Rows.run(
                "insert into engagement_group (id, customer_id, engagement_id, name)"
                        + " select gen_random_uuid(), customer_id, id, name from engagement where name = ?",
                name);
        Visitor desk = visitors.as(DESK);
        Answer page = desk.get("/applications/access/" + number);
        assertThat(page.text()).contains("このままでは設定できません", "案件名「" + name + "」はすでに使われています");
        assertThat(decide(desk, page, number, "set-up", "").status()).isEqualTo(409);
        assertThat(Rows.text("select state from access_application where number = ?", number))
                .isEqualTo("OPEN");
    }

    private String file(Visitor applicant) {
        applicant.get("/apply/access");
        String key = UUID.randomUUID().toString();
        Answer filed = applicant.post("/apply/access/filing", typed(AGENT, CONTRACT, "form_key", key));
        assertThat(filed.status()).isEqualTo(303);
        assertThat(applicant
                        .post("/apply/access/filing", typed(AGENT, CONTRACT, "form_key", key))
                        .location())
                .as("sent twice")
                .isEqualTo(filed.location());
        return filed.location().replaceAll(".*/(E-[0-9]+-[0-9]+)/received", "$1");
    }

    private String[] typed(String mails, String contracts, String... more) {
        String[] fields = {
            "engagement_name", name, "group_name", name + " 組", "account_mails", mails, "contract_numbers", contracts
        };
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private static Answer decide(Visitor desk, Answer page, String number, String noun, String text) {
        return desk.post(
                "/applications/access/" + number + "/" + noun,
                "text",
                text,
                "version",
                version(page),
                "form_key",
                UUID.randomUUID().toString());
    }

    private static String version(Answer page) {
        return page.document().select("input[name=version]").get(0).val();
    }

    private static FilePart part(String csv) {
        return new FilePart("sheet", "申請.csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
