package io.madoguchi.contact;

import static io.madoguchi.testing.Cast.ADMINISTRATOR;
import static io.madoguchi.testing.Cast.AOBA_CORE_ONLY;
import static io.madoguchi.testing.Cast.AOBA_INQUIRIES;
import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.MIRAI_ADMINISTRATOR;
import static io.madoguchi.testing.Cast.TOKAI_INQUIRIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName(
        "M1.5 M1.9 contact windows: one's own first, changes announced three months ahead, on the page and by mail")
class ContactWebTest {

    private static final String NETWORK = "ネットワーク窓口";
    private static final String CORE = "基幹窓口";

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private TestClock clock;

    private final PostOffice post = PostOffice.shared();
    private Visitor admin;

    @BeforeEach
    void noWindows() {
        Rows.run("delete from contact_window");
        jobs.run();
        admin = visitors.as(ADMINISTRATOR);
    }

    @Test
    void withoutAnyThePageSaysSo() {
        assertThat(visitors.as(AOBA_INQUIRIES).get("/windows").text()).contains("窓口はまだ登録されていません");
        assertThat(admin.get("/windows").text()).contains("最初の窓口を登録してください");
    }

    @Test
    void everybodyFindsTheWindowsOfHisOwnContractsFirst() {
        open(CORE, "HARDWARE_MAINTENANCE", "EXTENDED", "03-5550-0120", "core@vendor.example");
        open("運用窓口", "MANAGED_SERVICE", "NORMAL", "06-5550-0410", "");
        open(NETWORK, "PRODUCT_MAINTENANCE", "NORMAL", "03-5550-0110", "net@vendor.example");

        // He sees no money, and of his company one engagement only.
        Answer core = visitors.as(AOBA_CORE_ONLY).get("/windows");
        assertThat(titles(core, "own")).containsExactly(CORE);
        assertThat(titles(core, "others")).containsExactlyInAnyOrder("運用窓口", NETWORK);
        assertThat(core.document().select("main a[href=tel:0355500120]").text()).contains("03-5550-0120");
        assertThat(core.document().select("main a[href=mailto:core@vendor.example]"))
                .hasSize(1);
        assertThat(core.statements()).isLessThanOrEqualTo(8);
        assertThat(titles(visitors.as(AOBA_INQUIRIES).get("/windows"), "own")).containsExactlyInAnyOrder(CORE, NETWORK);

        Answer staff = visitors.as(DESK).get("/windows");
        assertThat(staff.text()).contains("すべての窓口").doesNotContain("貴社");
        assertThat(staff.document().select("main a[href=/inquiries/new]")).isEmpty();
    }

    @Test
    void aChangeIsAnnouncedThreeMonthsAheadOrRefused() {
        String window = open(NETWORK, "PRODUCT_MAINTENANCE", "NORMAL", "03-5550-0110", "net@vendor.example");
        Answer soon = change(window, "2027-02-23", "03-5550-0199", "net@vendor.example");
        assertThat(soon.status()).isEqualTo(422);
        assertThat(soon.document().select("#valid_from-err").text()).contains("3か月ありません", "2027-02-24 以降");
        assertThat(soon.document().select("#telephone").val()).isEqualTo("03-5550-0199");
        assertThat(change(window, "いつか", "03-5550-0199", "").document().select("#valid_from-err"))
                .hasSize(1);
        assertThat(change(window, "2027-02-24", "03-5550-0110", "net@vendor.example")
                        .status())
                .isEqualTo(409);

        assertThat(change(window, "2027-02-24", "03-5550-0199", "net@vendor.example")
                        .status())
                .isEqualTo(303);
        String page = visitors.as(AOBA_INQUIRIES).get("/windows").text();
        assertThat(page).contains("03-5550-0110", "2027年2月24日(水) から変わります", "電話: 03-5550-0199");
        Answer second = change(window, "2027-06-01", "03-5550-0200", "net@vendor.example");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("すでに 2027-02-24 付けで予告されています");
    }

    @Test
    void whomAWindowServesIsToldByMailAsHeWishesAndNobodyElse() {
        String silent = "windows-" + UUID.randomUUID() + "@aoba.example";
        Rows.run("insert into notice_choice values (?, 'window.announced', 'NONE')", Accounts.agent(silent));
        String window = open(NETWORK, "PRODUCT_MAINTENANCE", "NORMAL", "03-5550-0110", "net@vendor.example");
        jobs.run();
        change(window, "2027-03-01", "03-5550-0199", "net@vendor.example");
        jobs.run();

        assertThat(post.to(AOBA_INQUIRIES, "窓口変更のお知らせ: " + NETWORK)).hasSize(1);
        assertThat(post.to(DESK, "窓口変更のお知らせ: " + NETWORK)).hasSize(1);
        // His engagement holds no such contract, nor does Mirai's own company; Tokai's is of another class.
        assertThat(post.to(AOBA_CORE_ONLY, NETWORK)).isEmpty();
        assertThat(post.to(silent, NETWORK)).isEmpty();
        assertThat(visitors.as(AOBA_INQUIRIES).get("/inbox").text()).contains("窓口変更のお知らせ: " + NETWORK);

        assertThat(form(admin.get("/windows/" + window), "revocation").send().status())
                .isEqualTo(303);
        jobs.run();
        assertThat(post.to(AOBA_INQUIRIES, "窓口変更取りやめのお知らせ: " + NETWORK)).hasSize(1);
        assertThat(visitors.as(AOBA_INQUIRIES).get("/windows").text()).doesNotContain("から変わります");
        assertThat(admin.get("/windows/" + window).text()).contains("取りやめ", "03-5550-0199");
    }

    @Test
    void onItsDayAChangeHoldsAndTheFormerAddressNamesTheNewOne() {
        Instant before = clock.instant();
        String window = open(CORE, "HARDWARE_MAINTENANCE", "EXTENDED", "03-5550-0120", "old@vendor.example");
        change(window, "2027-03-01", "03-5550-0120", "new@vendor.example");
        try {
            clock.goTo(Instant.parse("2027-02-28T15:00:00Z"));
            Answer page = visitors.as(AOBA_INQUIRIES).get("/windows");
            assertThat(page.document().select("#retired").first()).isNotNull();
            assertThat(page.document().select("section:has(#retired) tbody").text())
                    .isEqualTo("old@vendor.example new@vendor.example 2027年3月1日(月)");
            assertThat(page.text()).doesNotContain("から変わります");
        } finally {
            clock.goTo(before.plusSeconds(60));
        }
    }

    @Test
    void aWindowClosesOnItsDay() {
        Instant before = clock.instant();
        String window = open(CORE, "HARDWARE_MAINTENANCE", "EXTENDED", "03-5550-0120", "");
        Answer page = admin.get("/windows/" + window);
        assertThat(form(page, "withdrawal")
                        .with("valid_from", "2026-12-31")
                        .send()
                        .document()
                        .select("#valid_from-err")
                        .text())
                .contains("2027-02-24 以降");
        form(page, "withdrawal").with("valid_from", "2027-04-01").send();
        assertThat(visitors.as(AOBA_INQUIRIES).get("/windows").text()).contains("2027年4月1日(木) に廃止します");
        try {
            clock.goTo(Instant.parse("2027-04-01T01:00:00Z"));
            assertThat(visitors.as(AOBA_INQUIRIES).get("/windows").text()).contains("窓口はまだ登録されていません");
        } finally {
            clock.goTo(before.plusSeconds(60));
        }
    }

    @Test
    void whatIsMissingOrWrongIsNamedWithItsCureAndTheRestIsKept() {
        Answer answer = form(admin.get("/windows/new"), "windows")
                .with("title", "窓口")
                .with("telephone", "でんわ")
                .with("mail", "nobody")
                .with("web", "http://insecure.example")
                .with("elsewhere", "on")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select("main .err").eachText())
                .hasSize(6)
                .anyMatch(text -> text.contains("03-1234-5678 のように"))
                .anyMatch(text -> text.contains("https:// で始まる"))
                .anyMatch(text -> text.contains("サービスが選ばれていません"));
        assertThat(answer.document().select("#title").val()).isEqualTo("窓口");
        assertThat(Rows.count("contact_window")).isZero();
    }

    @Test
    void theSameFormTwiceMakesOneWindow() {
        TicketForm form = form(admin.get("/windows/new"), "windows")
                .with("valid_from", "2026-11-24")
                .with("title", CORE)
                .with("services", "HARDWARE_MAINTENANCE")
                .with("plans", "EXTENDED")
                .with("telephone", "03-5550-0120");
        assertThat(form.send().location()).isEqualTo(form.send().location());
        assertThat(Rows.count("contact_window")).isOne();
    }

    @Test
    void staffSeeHowAWindowCameAboutAndCustomersDoNot() {
        String window = open(CORE, "HARDWARE_MAINTENANCE", "EXTENDED", "03-5550-0120", "");
        Answer desk = visitors.as(DESK).get("/windows/" + window);
        assertThat(desk.text()).contains("現在の内容", "が登録");
        assertThat(desk.document().select("main form")).isEmpty();
        assertThat(visitors.as(AOBA_INQUIRIES).get("/windows/" + window).status())
                .isEqualTo(404);
        assertThat(visitors.as(MIRAI_ADMINISTRATOR).get("/windows/new").status())
                .isEqualTo(404);
        assertThat(visitors.as(TOKAI_INQUIRIES).get("/windows").text()).contains("Windows of your contracts");
    }

    private String open(String title, String service, String plan, String telephone, String mail) {
        Answer answer = form(admin.get("/windows/new"), "windows")
                .with("valid_from", "2026-11-24")
                .with("title", title)
                .with("services", service)
                .with("plans", plan)
                .with("telephone", telephone)
                .with("mail", mail)
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location().substring("/windows/".length());
    }

    private Answer change(String window, String from, String telephone, String mail) {
        return form(admin.get("/windows/" + window + "/change"), "changes")
                .with("valid_from", from)
                .with("telephone", telephone)
                .with("mail", mail)
                .send();
    }

    private static List<String> titles(Answer page, String section) {
        return page.document().select("section:has(#" + section + ") h3").eachText();
    }

    private TicketForm form(Answer page, String noun) {
        return TicketForm.on(admin, page, noun);
    }
}
