package io.madoguchi.engagement;

import static io.madoguchi.testing.Cast.ADMINISTRATOR;
import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.MIRAI_ADMINISTRATOR;
import static io.madoguchi.testing.Cast.SOUTHPORT_ADMINISTRATOR;
import static io.madoguchi.testing.Cast.TOKAI_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M6.1 M6.2 M6.3 M6.4 engagements are set up, changed and divided, at once and everywhere")
class EngagementWebTest {

    private static final String AGENT = "toi@yamasaki.example";
    private static final String SMALL = "ABC1235387";
    private static final String LARGE = "ABC1235459";

    @Autowired
    private Visitors visitors;

    private final String name = "案件 " + UUID.randomUUID();
    private Visitor administrator;

    @BeforeEach
    void people() {
        administrator = visitors.as(ADMINISTRATOR);
    }

    @AfterEach
    void asItWas() {
        String customer = "(select id from customer where code = 'C0006')";
        Rows.run("delete from contract_line where device_id in (select id from device where code like 'DT%')");
        Rows.run("delete from device where code like 'DT%'");
        Rows.run("update contract set engagement_id = null where customer_id = " + customer);
        Rows.run("delete from membership where group_id in (select id from engagement_group where customer_id = "
                + customer + ")");
        Rows.run("update account set scope = 'WHOLE' where customer_id = " + customer);
    }

    @Test
    void anEngagementIsSetUpInOneStepAfterItWasConfirmed() {
        Answer asked = administrator.post("/engagements", fields(name, AGENT, SMALL));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("まだ保存していません", "契約1件と、対象機器4台", "会社全体ではなく案件の情報だけ");
        assertThat(Rows.count("engagement where name = ?", name)).isZero();

        String key = asked.document().select("input[name=form_key]").val();
        String page = create(key, name, AGENT, SMALL).location();
        assertThat(create(key, name, AGENT, SMALL).location()).as("sent twice").isEqualTo(page);

        Answer shown = administrator.get(page);
        assertThat(shown.text()).contains(name, AGENT, SMALL, "案件を作成しました");
        assertThat(shown.statements()).isLessThanOrEqualTo(8);
        Visitor agent = visitors.fresh(AGENT);
        assertThat(agent.get("/devices").document().select("td.lead")).hasSize(4);
        assertThat(Rows.count("audit_entry where action = 'engagement.created' and subject = ?", name))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeSetUpIsNamedAndNothingTypedIsLost() {
        Answer answer = administrator.post(
                "/engagements", fields(name, "nobody@example.com " + TOKAI_ADMINISTRATOR, "ABC1234140 X1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "「nobody@example.com」のアカウントは見つかりません",
                        "「" + TOKAI_ADMINISTRATOR + "」は",
                        "契約番号「ABC1234140」は株式会社青葉製作所の契約です",
                        "契約番号「X1」は見つかりません");
        assertThat(answer.document().select("#name").val()).isEqualTo(name);
        assertThat(answer.document().select("#numbers").text()).contains("X1");
    }

    @Test
    void whoLeavesHisLastGroupSeesNothingUntilHisScopeIsSet() {
        String page = made(name, AGENT, SMALL);
        String account = Rows.text("select id from account where mail = ?", AGENT);
        Answer asked = act(page, "members/removal", "account", account);
        assertThat(asked.text()).contains("何も見られなくなります: " + AGENT);
        assertThat(confirm(page, "members/removal", asked, "account", account).status())
                .isEqualTo(303);

        Visitor agent = visitors.fresh(AGENT);
        assertThat(agent.get("/devices").document().select("td.lead")).isEmpty();
        Answer blind = administrator.get(page);
        assertThat(blind.document().select("section:has(#blind)").text()).contains(AGENT);

        Answer whole = act(page, "scope", "account", account, "scope", "WHOLE");
        assertThat(whole.text()).contains(AGENT + " が、会社全体の情報を見られるようになります");
        confirm(page, "scope", whole, "account", account, "scope", "WHOLE");
        assertThat(agent.get("/devices").document().select("td.lead")).hasSizeGreaterThan(4);
    }

    @Test
    void contractsMoveWithAllThatHangsOnThem() {
        String from = made(name, AGENT, SMALL);
        String to = made(name + " 2", "", LARGE);
        String number = ReportTyped.incident(visitors.fresh(AGENT)).report();
        String contract = Rows.text("select id from contract where number = ?", SMALL);

        Answer asked = act(from, "contracts/moves", "contract", contract, "to", id(to));
        assertThat(asked.text()).contains("契約1件と、対象機器4台", "これまで見られたメンバーは1人");
        confirm(from, "contracts/moves", asked, "contract", contract, "to", id(to));

        assertThat(Rows.text("select engagement_id from contract where number = ?", SMALL))
                .isEqualTo(id(to));
        assertThat(Rows.count("device where engagement_id = ?::uuid", id(to))).isGreaterThanOrEqualTo(4);
        assertThat(visitors.fresh(AGENT).get("/devices").document().select("td.lead"))
                .isEmpty();
        assertThat(number).isNotEmpty();
    }

    @Test
    void aDeviceThatWouldStandInTwoIsRefusedWithBothNamed() {
        share("DT1");
        String first = made(name, "", SMALL);
        Answer answer = administrator.post("/engagements", fields(name + " 2", "", LARGE));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("対象機器「DT1」", name, name + " 2", SMALL, LARGE);

        // Both together may come.
        assertThat(act(first, "contracts", "contracts", LARGE).text()).contains("契約1件");
        Answer alone =
                act(first, "contracts/moves", "contract", Rows.text("select id from contract where number = ?", SMALL));
        assertThat(alone.status()).as("out of all engagements").isEqualTo(200);
    }

    @Test
    void contractsThatShareADeviceMoveTogetherOnly() {
        share("DT2");
        String from = made(name, "", SMALL + "\n" + LARGE);
        String to = made(name + " 2", "", "");
        String small = Rows.text("select id from contract where number = ?", SMALL);
        String large = Rows.text("select id from contract where number = ?", LARGE);

        assertThat(act(from, "contracts/moves", "contract", small, "to", id(to)).text())
                .contains("対象機器「DT2」", name + " 2");
        Answer both = act(from, "contracts/moves", "contract", small, "contract", large, "to", id(to));
        assertThat(confirm(from, "contracts/moves", both, "contract", small, "contract", large, "to", id(to))
                        .status())
                .isEqualTo(303);
        assertThat(Rows.text("select engagement_id from device where code = 'DT2'"))
                .isEqualTo(id(to));
    }

    @Test
    void ofTwoWhoMoveAtOnceOneIsToldOfTheOther() {
        String page = made(name, "", SMALL);
        String to = made(name + " 2", "", "");
        String contract = Rows.text("select id from contract where number = ?", SMALL);
        Answer one = act(page, "contracts/moves", "contract", contract);
        Answer other = act(page, "contracts/moves", "contract", contract, "to", id(to));
        List<CompletableFuture<Answer>> answers = List.of(
                CompletableFuture.supplyAsync(() -> confirm(page, "contracts/moves", one, "contract", contract)),
                CompletableFuture.supplyAsync(
                        () -> confirm(page, "contracts/moves", other, "contract", contract, "to", id(to))));
        assertThat(answers.stream().map(each -> each.join().status())).containsExactlyInAnyOrder(303, 409);
    }

    @Test
    @DisplayName("M6.3 whose group changes while he writes is refused politely, with what he wrote")
    void whatWasBeingWrittenIsKept() {
        String page = made(name, AGENT, SMALL);
        made(name + " 2", AGENT, LARGE);
        Visitor agent = visitors.fresh(AGENT);
        String device =
                Rows.text("select code from device where engagement_id = ?::uuid order by code limit 1", id(page));
        ReportTyped typed = ReportTyped.on(agent, agent.get("/inquiries/new?device=" + device))
                .filled();
        long before = Rows.count("inquiry");
        String contract = Rows.text("select id from contract where number = ?", SMALL);
        confirm(page, "contracts/moves", act(page, "contracts/moves", "contract", contract), "contract", contract);

        // What has moved away is from now on a stranger's, and like one that does not exist.
        assertThat(typed.finish().status()).isEqualTo(404);
        assertThat(Rows.count("inquiry")).isEqualTo(before);

        Rows.run("delete from membership where account_id = (select id from account where mail = ?)", AGENT);
        Answer blocked = typed.finish();
        assertThat(blocked.status()).isEqualTo(422);
        assertThat(blocked.text()).contains("いまは報告できません", typed.field("subject"), "Controller A: panic");
        assertThat(Rows.count("inquiry")).isEqualTo(before);
    }

    @Test
    void strangersIdsInAFormAreRefusedAsIfThereWereNone() {
        String page = made(name, "", SMALL);
        String stranger = Rows.text("select id from contract where number = 'ABC1234140'");
        String elsewhere = Rows.text("select id from engagement where name = '基幹システム案件'");
        String own = Rows.text("select id from contract where number = ?", SMALL);
        String account = Rows.text("select id from account where mail = ?", TOKAI_ADMINISTRATOR);
        assertThat(act(page, "contracts/moves", "contract", stranger).status()).isEqualTo(404);
        assertThat(act(page, "contracts/moves", "contract", own, "to", elsewhere)
                        .status())
                .isEqualTo(404);
        assertThat(act(page, "members/removal", "account", account).status()).isEqualTo(404);
        assertThat(act(page, "scope", "account", account, "scope", "WHOLE").status())
                .isEqualTo(404);
        assertThat(act(page, "members", "account", account).status()).isEqualTo(422);
    }

    @Test
    void onlyAnEmptyEngagementIsDeleted() {
        String full = made(name, "", SMALL);
        assertThat(act(full, "removal").text()).contains("契約1件・メンバー0人");
        String empty = made(name + " 2", "", "");
        Answer asked = act(empty, "removal");
        assertThat(confirm(empty, "removal", asked).location()).endsWith("/engagements");
        assertThat(administrator.get(empty).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("M6.4 a resale customer's account joins the reseller's group, with or without money")
    void resaleCustomers() {
        Visitor reseller = visitors.as(SOUTHPORT_ADMINISTRATOR);
        String page = "/engagements/" + Rows.text("select id from engagement where name = 'ミライ電装様向け案件'");
        Answer shown = reseller.get(page);
        assertThat(shown.text()).contains(MIRAI_ADMINISTRATOR, "株式会社ミライ電装", "他社（再販先）", "金額なし");
        assertThat(shown.document().select("form[action^=" + page + "]:has(button)"))
                .isEmpty();
        assertThat(visitors.as(TOKAI_ADMINISTRATOR).get(page).status()).isEqualTo(404);
        assertThat(visitors.as(MIRAI_ADMINISTRATOR).get(page).status()).isEqualTo(404);
        Answer found = administrator.get(page + "?q=koharuya");
        assertThat(found.document().select("#join").text()).contains("kanri@koharuya.example", "他社（再販先）");
        assertThat(administrator.get(page + "?q=tokai").text()).contains("追加できるアカウントは見つかりません");
    }

    @Test
    void staffWhoOnlySeeFindThemByNameCustomerAndGroup() {
        made(name, "", SMALL);
        Visitor desk = visitors.as(DESK);
        for (String q : List.of(name.substring(3), "C0006", "やまさき")) {
            assertThat(desk.get("/engagements?customer=C0006&q=" + q).status()).isEqualTo(200);
        }
        Answer list = desk.get("/engagements?q=" + name.substring(3));
        assertThat(list.document().select("td.lead").eachText()).containsExactly(name);
        assertThat(list.statements()).isLessThanOrEqualTo(8);
        assertThat(desk.get("/engagements/new").status()).isEqualTo(404);
    }

    private void share(String code) {
        Rows.run(
                "insert into device (id, customer_id, code, product_id, serial_number, host_name, site, search_key)"
                        + " select gen_random_uuid(), c.id, ?, (select id from product limit 1), ?, '', '', ?"
                        + " from customer c where c.code = 'C0006'",
                code,
                code,
                code);
        for (String number : List.of(SMALL, LARGE)) {
            Rows.run(
                    "insert into contract_line (id, customer_id, contract_id, device_id, service, covered_from)"
                            + " select gen_random_uuid(), k.customer_id, k.id, d.id, k.service, date '2026-04-01'"
                            + " from contract k, device d where k.number = ? and d.code = ?",
                    number,
                    code);
        }
    }

    private String made(String engagement, String mails, String contracts) {
        Answer made = create(UUID.randomUUID().toString(), engagement, mails, contracts);
        assertThat(made.status()).isEqualTo(303);
        return made.location();
    }

    private Answer create(String key, String engagement, String mails, String contracts) {
        return administrator.post(
                "/engagements", with(fields(engagement, mails, contracts), "form_key", key, "confirmed", "yes"));
    }

    private static String[] fields(String engagement, String mails, String contracts) {
        return new String[] {
            "customer",
            "C0006",
            "name",
            engagement,
            "group_name",
            engagement + " グループ",
            "mails",
            mails,
            "contracts",
            contracts
        };
    }

    private Answer act(String page, String verb, String... fields) {
        return administrator.post(page + "/" + verb, with(fields, "version", version(page)));
    }

    private Answer confirm(String page, String verb, Answer asked, String... fields) {
        var form = asked.document();
        return administrator.post(
                page + "/" + verb,
                with(
                        fields,
                        "version",
                        form.select("input[name=version]").val(),
                        "form_key",
                        form.select("input[name=form_key]").val(),
                        "confirmed",
                        "yes"));
    }

    private static String version(String page) {
        return Rows.text("select version from engagement where id = ?::uuid", id(page));
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
