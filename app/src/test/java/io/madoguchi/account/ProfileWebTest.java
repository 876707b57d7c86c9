package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("The own page: name, language, password, what one may see")
class ProfileWebTest {

    private static final String NEW = "correct horse battery staple";

    @Autowired
    private Visitors visitors;

    private String mail;
    private UUID account;
    private Visitor visitor;

    @BeforeEach
    void ownAccount() {
        mail = "profile-" + UUID.randomUUID() + "@aoba.example";
        account = Accounts.agent(mail);
        visitor = visitors.fresh(mail);
    }

    @Test
    void readingsAreConvertedAndTheLanguageCountsAtOnce() {
        assertThat(save("吉田", "ﾖｼﾀﾞ", "はなこ", "en", version()).location()).isEqualTo("/profile");

        Answer page = visitor.get("/profile");
        assertThat(page.document().select("html").attr("lang")).isEqualTo("en");
        assertThat(page.document().select("#family_name_kana").val()).isEqualTo("ヨシダ");
        assertThat(page.document().select("#given_name_kana").val()).isEqualTo("ハナコ");
        assertThat(page.text()).contains("Your settings have been saved");
        assertThat(page.statements()).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"'', ヨシダ, 姓が空です", "吉田, Yoshida, セイはカタカナで"})
    void whatIsWrongIsToldAndAllIsKept(String familyName, String kana, String message) {
        Answer answer = save(familyName, kana, "ハナコ", "ja", version());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(message);
        assertThat(answer.document().select("#family_name_kana").val()).isEqualTo(kana);
        assertThat(answer.document().select("#given_name_kana").val()).isEqualTo("ハナコ");
    }

    @Test
    void theSecondOfTwoWindowsIsToldWhatChangedAndKeepsItsText() {
        String version = version();
        save("先", "", "", "ja", version);

        Answer second = save("後", "", "", "ja", version);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.document().select(".msg.error").text()).contains("先 花子");
        assertThat(second.document().select("#family_name").val()).isEqualTo("後");

        String shown = second.document().select("input[name=version]").val();
        assertThat(save("後", "", "", "ja", shown).location()).isEqualTo("/profile");
    }

    @Test
    void theOldPasswordIsAskedForAndOtherSessionsEnd() {
        Visitor elsewhere = visitors.fresh(mail);
        visitor.get("/profile");

        Answer wrong = change("wrong", NEW);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("現在のパスワードが違います");
        assertThat(change(Cast.PASSWORD, "short").text()).contains("短すぎます");

        assertThat(change(Cast.PASSWORD, NEW).location()).isEqualTo("/profile");
        assertThat(visitor.get("/profile").status()).isEqualTo(200);
        assertThat(elsewhere.get("/profile").location()).startsWith("/login");
        visitors.anonymous().signIn(mail, NEW);
        assertThat(Accounts.texts("select action from audit_entry where account_id = ?", account))
                .contains("password.changed");
    }

    @Test
    void theSessionHasANewNumberAfterAChangeOfPasswordAndGoesOn() {
        visitor.get("/profile");
        String before = visitor.cookies().replaceAll(".*session=([^;]*).*", "$1");

        assertThat(change(Cast.PASSWORD, NEW).location()).isEqualTo("/profile");

        assertThat(visitor.cookies()).contains("session=").doesNotContain(before);
        assertThat(visitor.get("/profile").status()).isEqualTo(200);
    }

    @Test
    void wrongOldPasswordsCannotBeTriedForEver() {
        visitor.get("/profile");
        for (int i = 0; i < 30; i++) {
            change("wrong", "short");
        }

        assertThat(change(Cast.PASSWORD, NEW).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        Cast.AOBA_ADMINISTRATOR + ", 会社全体",
        Cast.AOBA_NETWORK_ONLY + ", 社内ネットワーク案件",
        Cast.MIRAI_ADMINISTRATOR + ", 価格は表示されません",
        Cast.DESK + ", すべてのお客様の問い合わせと対象機器が対象です",
        Cast.SALES + ", 契約は価格も表示され",
        Cast.AOBA_INQUIRIES + ", 契約・見積と価格は表示されません"
    })
    void whatOneMaySeeIsSaidInWords(String who, String words) {
        assertThat(visitors.as(who).get("/profile").text()).contains(words);
    }

    private String version() {
        return visitor.get("/profile").document().select("input[name=version]").val();
    }

    private Answer save(String familyName, String kana, String givenKana, String language, String version) {
        return visitor.post(
                "/profile",
                "family_name",
                familyName,
                "given_name",
                "花子",
                "family_name_kana",
                kana,
                "given_name_kana",
                givenKana,
                "language",
                language,
                "version",
                version);
    }

    private Answer change(String old, String password) {
        return visitor.post("/profile/password", "old_password", old, "password", password, "again", password);
    }
}
