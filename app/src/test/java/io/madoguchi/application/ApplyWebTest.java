package io.madoguchi.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.2 M5.3 M5.6: anybody applies for accounts, and learns nothing about who has one")
class ApplyWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private TestClock clock;

    private final PostOffice post = PostOffice.shared();

    @Test
    void fromTheFormToTheFirstPageAfterSigningIn() {
        Typed typed = new Typed();
        Visitor visitor = visitors.elsewhere();
        assertThat(visitor.get("/login").document().select("a[href=/apply/account]"))
                .isNotEmpty();

        Answer check = typed.send(visitor, "confirm");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text()).contains("申請内容の確認", "シンセイ イチロウ", "022-200-1100");
        Answer sent = visitor.post("/apply/account", typed.and("step", "send"));
        assertThat(sent.status()).isEqualTo(303);
        String number = Typed.number(sent);
        assertThat(visitor.get(sent.location()).text()).contains("メールをご確認ください", number);
        assertThat(visitors.as(Cast.DESK).get("/applications/" + number).status())
                .as("not confirmed yet")
                .isEqualTo(404);

        jobs.run();
        String link = Typed.link(typed.applicant, number, "/apply/confirm?token=");
        assertThat(visitor.get(link).text()).contains("メールアドレスの確認", number);
        Answer confirmed = visitor.post("/apply/confirm", "token", Typed.token(link));
        assertThat(visitor.get(confirmed.location()).text()).contains("申請を受け付けました", number);
        assertThat(visitor.get(link).status()).as("used").isEqualTo(410);

        jobs.run();
        assertThat(post.to(Cast.DESK, number)).hasSize(1);
        assertThat(post.to(Cast.SALES, number)).hasSize(1);
        Visitor desk = visitors.as(Cast.DESK);
        assertThat(desk.get("/applications?q=" + typed.applicant).text()).contains(number, "株式会社青葉製作所");
        Answer page = desk.get("/applications/" + number);
        assertThat(page.text()).contains(typed.wanted, "C0001").doesNotContain("相違");
        Answer approved = desk.post("/applications/" + number + "/approval", "version", "1", "scope_0", "WHOLE");
        assertThat(approved.status()).isEqualTo(303);

        jobs.run();
        assertThat(post.to(typed.applicant, "アカウント登録完了のお知らせ")).hasSize(1);
        String password = Typed.link(typed.wanted, "[Customer Service Portal]新規アカウント登録通知", "/password/reset?token=");
        Rows.run("delete from terms_acceptance where account_id = ?", Accounts.idOf(typed.wanted));
        Visitor person = visitors.elsewhere();
        person.get(password);
        assertThat(person.post(
                                "/password/reset",
                                "token",
                                Typed.token(password),
                                "password",
                                "correct horse battery staple",
                                "again",
                                "correct horse battery staple")
                        .location())
                .isEqualTo("/login?reset");
        assertThat(person.get(password).status()).as("used").isEqualTo(410);
        person.get("/login");
        Answer in = person.post(
                "/login", "username", typed.wanted, "password", "correct horse battery staple", "next", "/devices");
        assertThat(in.location()).isEqualTo("/terms/accept");
        assertThat(person.get("/").location()).isEqualTo("/terms/accept");
        String shown = person.get("/terms/accept")
                .document()
                .select("input[name=shown]")
                .val();
        Answer accepted = person.post("/terms/accept", "agree", "yes", "shown", shown);
        assertThat(accepted.location()).isEqualTo("/welcome?next=%2Fdevices");
        assertThat(person.get(accepted.location()).document().select("a.btn[href=/devices]"))
                .isNotEmpty();
        assertThat(person.get("/").status()).isEqualTo(200);
    }

    @Test
    void whatIsMissingIsNamedByFieldAndRowAndEverythingTypedIsKept() {
        Typed typed = new Typed()
                .account(1, "second@")
                .with("a1_kind", "")
                .with("company", "")
                .with("consent", "");
        Answer answer = typed.send(visitors.elsewhere(), "confirm");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select(".errors li").eachText())
                .contains(
                        "会社名が空です。正式な名称を入力してください。",
                        "2人目のメールアドレスの形が正しくありません。「name@example.co.jp」のように、最後まで入力してください。",
                        "2人目の種別が選ばれていません。4つの種別から1つ選んでください。");
        assertThat(answer.document().select("#a1_mail").val()).isEqualTo("second@");
        assertThat(answer.document().select("#a0_mail").val()).isEqualTo(typed.wanted);
        for (String target : answer.document().select(".errors a").eachAttr("href")) {
            assertThat(answer.document().select(target)).as(target).isNotEmpty();
        }
    }

    @Test
    void theSameAddressTwiceIsNamed() {
        Typed typed = new Typed();
        Answer answer = typed.account(1, typed.wanted.toUpperCase(Locale.ROOT)).send(visitors.elsewhere(), "send");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("2人目のメールアドレス " + typed.wanted + " は、ほかの方と同じです。");
    }

    @Test
    void rowsAreAddedAndRemovedWithoutJavaScript() {
        Visitor visitor = visitors.elsewhere();
        Typed typed = new Typed().account(1, "second@aoba.example").engagement("案件", "a@aoba.example", "ABC1234086");
        assertThat(typed.send(visitor, "add-account").document().select("[name$=_mail]"))
                .hasSize(3);
        assertThat(typed.send(visitor, "add-engagement").document().select("[name$=_contracts]"))
                .hasSize(2);
        Answer without = typed.send(visitor, "remove-account-0");
        assertThat(without.document().select("[name$=_mail]").eachAttr("value")).containsExactly("second@aoba.example");
        assertThat(typed.send(visitor, "remove-engagement-0").document().select("[name$=_contracts]"))
                .isEmpty();
        assertThat(typed.send(visitor, "back").document().select("#company").val())
                .isEqualTo("株式会社青葉製作所");
    }

    @Test
    void sentTwiceItIsOneApplicationWithOneMail() {
        Typed typed = new Typed();
        Visitor visitor = visitors.elsewhere();
        String first = typed.send(visitor, "send").location();
        String second = typed.send(visitor, "send").location();
        jobs.run();

        assertThat(second).isEqualTo(first);
        assertThat(Rows.count("application where mail = ?", typed.applicant)).isEqualTo(1);
        assertThat(post.to(typed.applicant, "")).hasSize(1);
    }

    @Test
    void theAnswerIsTheSameWhetherCompanyContractAndAccountExistOrNot() {
        Typed known = new Typed().account(0, Cast.AOBA_ADMINISTRATOR);
        Typed unknown = new Typed().with("company", "存在しない会社").with("reference", "XYZ0000000");
        Visitor visitor = visitors.elsewhere();
        Answer one = known.send(visitor, "send");
        Answer other = unknown.send(visitor, "send");

        assertThat(one.status()).isEqualTo(other.status()).isEqualTo(303);
        assertThat(visitor.get(one.location()).statements())
                .isEqualTo(visitor.get(other.location()).statements());
        assertThat(visitor.get(one.location()).text().replaceAll("A-[0-9-]+", ""))
                .isEqualTo(visitor.get(other.location()).text().replaceAll("A-[0-9-]+", ""));
        Answer confirmedOne = confirm(visitor, known);
        Answer confirmedOther = confirm(visitor, unknown);
        assertThat(confirmedOne.statements()).isEqualTo(confirmedOther.statements());
        assertThat(confirmedOne.text().replaceAll("A-[0-9-]+", ""))
                .isEqualTo(confirmedOther.text().replaceAll("A-[0-9-]+", ""));
    }

    @Test
    void whoHasAnAccountAlreadyIsToldWhenTheApplicationIsConfirmedAndNotBefore() {
        String owner = "owner-" + UUID.randomUUID() + "@aoba.example";
        Accounts.agent(owner);
        Typed typed = new Typed().account(1, owner);
        Visitor visitor = visitors.elsewhere();
        typed.send(visitor, "send");
        jobs.run();
        assertThat(post.to(owner, "")).isEmpty();

        confirm(visitor, typed);
        jobs.run();
        assertThat(post.to(owner, "アカウント申請についてのお知らせ")).hasSize(1);
        assertThat(post.to(typed.applicant, ""))
                .as("the applicant learns nothing")
                .hasSize(1);
    }

    @Test
    void aLinkThatIsUsedExpiredOrAlteredLeadsToOneClearPageWithTheWayOn() {
        Typed typed = new Typed();
        Visitor visitor = visitors.elsewhere();
        typed.send(visitor, "send");
        jobs.run();
        String link = Typed.link(typed.applicant, "", "/apply/confirm?token=");

        for (String path : List.of(link + "x", "/apply/confirm", "/apply/answer?token=" + Typed.token(link))) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(410);
        }
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(73));
        try {
            Answer late = visitor.get(link);
            assertThat(late.status()).isEqualTo(410);
            assertThat(late.document().select("a[href=/apply/account]")).isNotEmpty();
            assertThat(visitor.post("/apply/confirm", "token", Typed.token(link))
                            .status())
                    .isEqualTo(410);
        } finally {
            clock.goTo(before.plusSeconds(60));
        }
        assertThat(Rows.text("select state from application where mail = ?", typed.applicant))
                .isEqualTo("UNCONFIRMED");
    }

    @Test
    void whoAppliesTooOftenWaitsAndLosesNothing() {
        Typed typed = new Typed();
        Visitor visitor = visitors.elsewhere();
        for (int i = 0; i < 5; i++) {
            assertThat(typed.with("form_key", UUID.randomUUID().toString())
                            .send(visitor, "send")
                            .status())
                    .isEqualTo(303);
        }
        Answer limited = typed.with("form_key", UUID.randomUUID().toString()).send(visitor, "send");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.document().select("#mail").val()).isEqualTo(typed.applicant);
        assertThat(new Typed().send(visitor, "send").status()).as("others").isEqualTo(303);

        clock.advance(Duration.ofHours(1));
        assertThat(typed.send(visitor, "send").status()).isEqualTo(303);
    }

    @Test
    void oneNetworkAddressIsLimitedToo() {
        Visitor visitor = visitors.elsewhere();
        List<Integer> answers = IntStream.range(0, 21)
                .mapToObj(i -> new Typed().send(visitor, "send").status())
                .toList();

        assertThat(answers.getLast()).isEqualTo(429);
        assertThat(answers.subList(0, 20)).containsOnly(303);
    }

    @Test
    void theMailAndThePagesAreInTheLanguageOfTheForm() {
        Typed typed = new Typed();
        Visitor visitor = visitors.elsewhere();
        visitor.get("/apply/account");
        visitor.post("/language", "language", "en", "back", "/apply/account");
        Answer sent = typed.send(visitor, "send");
        jobs.run();

        assertThat(visitor.get(sent.location()).text()).contains("Please check your mail");
        assertThat(post.to(typed.applicant, "please confirm your application")).hasSize(1);
        assertThat(Typed.text(post.to(typed.applicant, "").getFirst())).doesNotContainPattern("[\\u3040-\\u30ff]{3}");
    }

    private Answer confirm(Visitor visitor, Typed typed) {
        jobs.run();
        String link = Typed.link(typed.applicant, "", "/apply/confirm?token=");
        visitor.get(link);
        Answer confirmed = visitor.post("/apply/confirm", "token", Typed.token(link));
        assertThat(confirmed.status()).isEqualTo(303);
        return visitor.get(confirmed.location());
    }
}
