package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("Session ended while typing: the text is kept after signing in again")
class KeptFormWebTest {

    private static final String TEXT = "一行目 <script>alert(1)</script>\r\n二行目 𠮷";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Sessions sessions;

    private String mail;
    private UUID account;
    private Visitor visitor;

    @BeforeEach
    void signedIn() {
        mail = "kept-" + UUID.randomUUID() + "@aoba.example";
        account = Accounts.agent(mail);
        visitor = visitors.fresh(mail);
    }

    @Test
    void textOfAFormIsShownAfterSignInAndSentAgain() {
        sessions.endAll(account);
        Answer answer = visitor.post("/profile", "family_name", TEXT, "given_name", "花子", "version", "1");
        assertThat(answer.location()).isEqualTo("/login?ended");
        assertThat(visitor.get("/login?ended").text()).contains("入力中の内容は保存しています");

        assertThat(signInAgain(mail)).isEqualTo("/kept-form");
        Element form = form();
        assertThat(form.attr("action")).isEqualTo("/profile");
        assertThat(value(form, "family_name")).isEqualTo(TEXT);
        assertThat(visitor.get("/kept-form").body()).doesNotContain("<script>alert");

        assertThat(visitor.post(
                                "/profile",
                                "family_name",
                                "検証",
                                "given_name",
                                "花子",
                                "version",
                                value(form, "version"),
                                "_kept",
                                "1")
                        .location())
                .isEqualTo("/profile");
        assertThat(visitor.get("/kept-form").location())
                .as("sent, so forgotten")
                .isEqualTo("/");
    }

    @Test
    void aFormWithFilesKeepsItsTextAndSaysThatTheFilesAreGone() {
        sessions.endAll(account);
        Answer answer = visitor.postFiles(
                "/inquiries/new",
                List.of(new FilePart("files", "log.txt", new byte[3_000_000])),
                "subject",
                "件名",
                "description",
                TEXT);
        assertThat(answer.location()).isEqualTo("/login?ended");

        signInAgain(mail);
        assertThat(value(form(), "description")).isEqualTo(TEXT);
        assertThat(form().attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(visitor.get("/kept-form").text()).contains("添付ファイルは保存されていません");
    }

    @Test
    void afterSigningInAgainInASecondTabTheOldPageLeadsStraightToTheText() {
        Visitor old = visitor;
        String page = old.get("/profile").document().select("input[name=_csrf]").val();
        old.get("/login");
        old.post("/login", "username", mail, "password", Cast.PASSWORD);

        Answer answer = old.postRaw("/profile", "family_name=abc&_as=" + account + "&_csrf=" + page);
        assertThat(answer.location()).isEqualTo("/kept-form");
        assertThat(value(form(), "family_name")).isEqualTo("abc");
    }

    @Test
    void anotherPersonAtTheSameBrowserSeesNothingOfIt() {
        sessions.endAll(account);
        visitor.post("/profile", "family_name", "geheim");

        assertThat(signInAgain(Cast.AOBA_INQUIRIES)).isEqualTo("/");
        assertThat(visitor.get("/").text())
                .contains("別の方が入力していた送信前の内容は、安全のため破棄しました")
                .doesNotContain("geheim");
        assertThat(visitor.get("/kept-form").location()).isEqualTo("/");
        visitor.post("/logout");
        assertThat(signInAgain(mail)).as("dropped for good").isEqualTo("/");
    }

    @Test
    void aFormThatCouldCarryFilesButHadNoneSaysNothingOfFiles() {
        sessions.endAll(account);
        visitor.postFiles("/inquiries/new", List.of(new FilePart("files", "", new byte[0])), "subject", "件名");

        signInAgain(mail);
        assertThat(form().attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(visitor.get("/kept-form").text()).doesNotContain("添付ファイルは保存されていません");
    }

    @Test
    void fieldsHaveTheNamesAndWordsOfTheirForm() {
        sessions.endAll(account);
        visitor.post(
                "/inquiries/I-20261123-0001/restoration",
                "text",
                "OK",
                "severity",
                "HIGH",
                "category",
                "TECHNICAL",
                "device",
                "D000024",
                "until",
                "2026-11-24T18:30",
                "version",
                "3");

        signInAgain(mail);
        assertThat(visitor.get("/kept-form").document().select("main dl").text())
                .isEqualTo("原因 OK 重要度 高 分野 技術 機器コード D000024 復旧見込み 2026-11-24 18:30");
    }

    @Test
    void aFormWithoutATokenThatCannotBeKeptIsToldNotToHaveBeenTaken() {
        assertThat(visitor.postRaw("/profile", "family_name=abc").location()).isEqualTo("/");
        assertThat(visitor.get("/").text()).contains("操作を受け付けていません");
    }

    @Test
    void passwordsAreNotKept() {
        sessions.endAll(account);
        visitor.post("/profile/password", "old_password", "abc", "password", "def", "again", "def");
        signInAgain(mail);

        assertThat(form().select("input[name*=password]")).isEmpty();
    }

    @Test
    void itCanBeDiscarded() {
        sessions.endAll(account);
        visitor.post("/profile", "family_name", "abc");
        signInAgain(mail);
        visitor.get("/kept-form");

        assertThat(visitor.post("/kept-form/discard").location()).isEqualTo("/");
        assertThat(visitor.get("/").text()).contains("破棄しました");
        assertThat(visitor.get("/kept-form").location()).isEqualTo("/");
    }

    @Test
    void aFormWrittenForOneOrganisationIsNotFiledInAnother() {
        // M6.4: the organisation in view was switched in a second tab.
        Visitor mirai = visitors.fresh(Cast.MIRAI_ADMINISTRATOR);
        UUID home = customer("C0010");
        UUID reseller = customer("C0005");
        mirai.post("/organisation", "organisation", reseller.toString());

        Answer answer = mirai.post("/inquiries/new", "subject", "自社の障害", "_in", home.toString());
        assertThat(answer.location()).isEqualTo("/kept-form");
        assertThat(mirai.get("/kept-form").location())
                .as("brings the company back")
                .isEqualTo("/kept-form");
        Answer page = mirai.get("/kept-form");
        assertThat(page.document().select("#org option[selected]").val()).isEqualTo(home.toString());
        assertThat(page.document().select("input[name=subject]").val()).isEqualTo("自社の障害");
    }

    private static UUID customer(String code) {
        return UUID.fromString(Accounts.texts("select id::text from customer where code = ?", code)
                .getFirst());
    }

    private Element form() {
        Element form = visitor.get("/kept-form").document().selectFirst("form:has(input[name=_kept])");
        if (form == null) {
            throw new AssertionError("No kept form");
        }
        return form;
    }

    /** As a browser sends it: line breaks as CR LF. */
    private static String value(Element form, String name) {
        return form.select("input[name=" + name + "]").val().replaceAll("\r?\n", "\r\n");
    }

    private String signInAgain(String who) {
        visitor.get("/login");
        return visitor.post("/login", "username", who, "password", Cast.PASSWORD)
                .location();
    }
}
