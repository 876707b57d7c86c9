package io.madoguchi.intake;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.5 the desk writes down a telephone call or FAX for a caller")
class CallWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Test
    void theCallerSeesItLikeHisOwnReportAndGetsTheReceipt() {
        Visitor desk = visitors.as(DESK);
        CallTyped chosen = CallTyped.by(desk).choosing("0222001104").choosing("PW41DUX5WCDT");
        assertThat(chosen.field("contact")).isEqualTo("022-200-1104");
        assertThat(chosen.field("device")).isEqualTo("D000001");
        assertThat(chosen.field("contract")).isEqualTo("ABC1234086");

        Answer sent = chosen.filled().with("received_at", "2026-11-24T09:40").press("send");
        String number = CallTyped.number(sent);

        Answer done = desk.get(sent.location());
        assertThat(done.document().select(".big-number").text()).isEqualTo(number);
        assertThat(done.text()).contains(AOBA_INQUIRIES);
        assertThat(Rows.text("select created_at at time zone 'Asia/Tokyo' from inquiry where number = ?", number))
                .isEqualTo("2026-11-24 09:40:00");
        Visitor caller = visitors.as(AOBA_INQUIRIES);
        assertThat(caller.get("/inquiries/" + number).text()).contains("電話", "千葉 さくら", "朝から電源が入らない。");
        assertThat(caller.get("/inquiries?q=" + number).text()).contains("電話");
        assertThat(caller.get("/inquiries?channel=telephone&q=" + number).text())
                .contains(number);
        assertThat(caller.get("/inquiries?channel=fax&q=" + number).text()).doesNotContain("電源が入らない");
        assertThat(desk.get("/inquiries/export.csv?q=" + number).body()).contains(",電話,");
        assertThat(visitors.as(TOKAI_ADMINISTRATOR).get("/inquiries/" + number).status())
                .isEqualTo(404);
        jobs.run();
        assertThat(PostOffice.shared().to(AOBA_INQUIRIES, number)).hasSize(1);
        assertThat(PostOffice.shared().to(DESK, number)).isEmpty();
    }

    static Stream<List<String>> searches() {
        return Stream.of(
                List.of("青葉製作所", "株式会社青葉製作所"),
                List.of("あおばせいさくしょ", "株式会社青葉製作所"),
                List.of("ｱｵﾊﾞｾｲｻｸｼｮ", "株式会社青葉製作所"),
                List.of("髙島物流", "東海髙島物流株式会社"),
                List.of("高島物流", "東海髙島物流株式会社"),
                List.of("千葉さくら", "千葉 さくら"),
                List.of("ちば　さくら", "千葉 さくら"),
                List.of("022-200-1104", "千葉 さくら"),
                List.of("０２２２００１１０４", "千葉 さくら"),
                List.of("2001104", "千葉 さくら"),
                List.of("1234086", "ABC1234086"),
                List.of("ｐｗ４１ｄｕｘ", "PW41DUX5WCDT"),
                List.of("青葉 sv001", "PW41DUX5WCDT"));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void isFoundByAnyPart(List<String> search) {
        Visitor desk = visitors.as(DESK);

        Answer found = CallTyped.by(desk).with("q", search.getFirst()).press("search");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.document().select("#call-matches button").eachText())
                .anyMatch(line -> line.contains(search.getLast()));
        Answer part = desk.getFragment(
                "/inquiries/new/call/matches?q=" + URLEncoder.encode(search.getFirst(), StandardCharsets.UTF_8));
        assertThat(part.document().select("button").eachText())
                .isEqualTo(found.document().select("#call-matches button").eachText());
    }

    @Test
    void whatIsTooShortOrUnknownFindsNothing() {
        CallTyped typed = CallTyped.by(visitors.as(DESK));
        for (String search : List.of("あ", "%", "__", "そんな会社はない")) {
            assertThat(typed.with("q", search).press("enter").text()).contains("該当するものはありません");
        }
    }

    static Stream<List<String>> mistakes() {
        return Stream.of(
                List.of("caller", "", "ご連絡者が分かりません"),
                List.of("contact", " ", "折り返し先の電話番号が空です"),
                List.of("contact", "1".repeat(201), "折り返し先の電話番号が長すぎます"),
                List.of("contract", "ABC1234140", "選んだ機器の契約ではありません"),
                List.of("channel", "", "受付経路が選ばれていません"),
                List.of("channel", "FAX", "FAXの画像が添付されていません"),
                List.of("received_at", "", "受付日時を読み取れません"),
                List.of("received_at", "2026-11-27T11:00", "受付日時が今より後"),
                List.of("received_at", "2026-10-01T11:00", "受付日時が 31日より前"),
                List.of("kind", "", "種類が選ばれていません"),
                List.of("severity", "", "重要度が選ばれていません"),
                List.of("category", "", "分類が選ばれていません"),
                List.of("subject", "", "件名が空です"),
                List.of("subject", "𠮷".repeat(201), "件名が長すぎます（201文字）"),
                List.of("description", " 　", "お話の内容が空です"),
                List.of("description", "あ".repeat(20_001), "お話の内容が長すぎます（20,001文字）"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedAndNothingTypedIsLost(List<String> mistake) {
        Visitor desk = visitors.as(DESK);
        long before = Rows.count("inquiry");
        CallTyped typed = CallTyped.by(desk)
                .choosing("0222001104")
                .choosing("PW41DUX5WCDT")
                .filled()
                .with("keep", "true")
                .with(mistake.get(0), mistake.get(1));

        Answer answer = typed.press("send");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(mistake.get(2));
        assertThat(answer.document().select(".errors a")).hasSize(1);
        String anchor = answer.document().select(".errors a").attr("href").substring(1);
        assertThat(answer.document().select("[id=" + anchor + "]")).hasSize(1);
        assertThat(CallTyped.on(desk, answer).typed()).isEqualTo(typed.typed());
        assertThat(Rows.count("inquiry")).isEqualTo(before);
    }

    @Test
    void withoutACustomerNothingIsRegistered() {
        Visitor desk = visitors.as(DESK);
        CallTyped typed = CallTyped.by(desk).filled();

        Answer answer = typed.press("send");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("お客様が選ばれていません");
        assertThat(CallTyped.on(desk, answer).typed()).isEqualTo(typed.typed());
    }

    @Test
    void somebodyWithoutAnAccountIsAName() {
        Visitor desk = visitors.as(DESK);
        Answer sent = CallTyped.by(desk)
                .choosing("青葉製作所 022-200-1100")
                .filled()
                .with("caller", "")
                .with("caller_name", "夜間警備 大野")
                .press("send");
        String number = CallTyped.number(sent);

        assertThat(desk.get(sent.location()).text()).contains("夜間警備 大野", "控えのメールは送りません");
        assertThat(Rows.count("inquiry where number = ? and reporter_id is null", number))
                .isEqualTo(1);
        assertThat(visitors.as(AOBA_INQUIRIES).get("/inquiries/" + number).text())
                .contains("夜間警備 大野");
        jobs.run();
        // No device is named: sales look for the contract (M1.9).
        assertThat(PostOffice.shared().about(number))
                .extracting(PostOffice::address)
                .containsExactly(SALES);
    }

    @Test
    void theDeskKeepsItAtOnce() {
        Visitor desk = visitors.as(DESK);
        String number = CallTyped.by(desk)
                .choosing("0222001104")
                .filled()
                .with("keep", "true")
                .register();

        assertThat(Rows.text(
                        "select stage || ' ' || turn || ' ' || mail from inquiry i join account a on a.id = assignee_id"
                                + " where number = ?",
                        number))
                .isEqualTo("INVESTIGATING DESK " + DESK);
        assertThat(desk.get("/inquiries?queue=mine").text()).contains(number);
    }

    @Test
    void theImageOfAFaxIsKept() {
        Visitor desk = visitors.as(DESK);
        CallTyped refused = CallTyped.by(desk).choosing("0222001104").filled().with("channel", "FAX");
        FilePart text = new FilePart("files", "fax.pdf", "FAX".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.press("send", text).text())
                .as("a text that calls itself a PDF")
                .contains("FAXの画像が添付されていません");
        CallTyped fax = CallTyped.by(desk).choosing("0222001104").filled().with("channel", "FAX");
        FilePart image = new FilePart("files", "fax.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));

        String number = fax.register(image);

        assertThat(fax.register(image)).isEqualTo(number);
        assertThat(Rows.count("attachment a join inquiry i on i.id = a.inquiry_id where i.number = ?", number))
                .isEqualTo(1);
        assertThat(visitors.as(AOBA_INQUIRIES).get("/inquiries/" + number).text())
                .contains("FAX", "fax.pdf");
        assertThat(fax.with("subject", "別のFAX").press("send", image).status()).isEqualTo(409);
    }

    @Test
    void twoPressesAtOnceAreOneInquiry() throws Exception {
        Visitor desk = visitors.as(DESK);
        CallTyped typed = CallTyped.by(desk).choosing("0222001104").filled();
        long before = Rows.count("inquiry");
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<String>> numbers = Stream.generate(() -> people.submit(() -> {
                        together.await();
                        return typed.register();
                    }))
                    .limit(4)
                    .toList();
            together.countDown();
            for (Future<String> number : numbers) {
                assertThat(number.get()).isEqualTo(numbers.getFirst().get());
            }
        }
        assertThat(Rows.count("inquiry")).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("M6.3 a caller who sees one engagement only speaks of that one; of several the desk asks")
    void theEngagementOfTheCaller() {
        Visitor desk = visitors.as(DESK);
        String number = CallTyped.by(desk).choosing("kikan@aoba").filled().register();
        assertThat(Rows.text(
                        "select e.name from inquiry i join engagement e on e.id = i.engagement_id where number = ?",
                        number))
                .isEqualTo("基幹システム案件");
        assertThat(visitors.as(AOBA_CORE_ONLY).get("/inquiries/" + number).status())
                .isEqualTo(200);
        assertThat(visitors.as(AOBA_NETWORK_ONLY).get("/inquiries/" + number).status())
                .isEqualTo(404);
        Answer open = CallTyped.by(desk)
                .choosing("kikan@aoba")
                .filled()
                .with("engagement", "")
                .press("send");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.text()).contains("特定の案件だけ");
    }

    @Test
    @DisplayName("M5.1 M6.3 a caller does not see what he may not see, and the desk is told so")
    void whatTheCallerMayNotSee() {
        Visitor desk = visitors.as(DESK);
        Answer money = CallTyped.by(desk)
                .choosing("0222001104")
                .filled()
                .with("category", "CONTRACT_BILLING")
                .press("send");
        Answer elsewhere = CallTyped.by(desk)
                .choosing("shanai@aoba")
                .choosing("PW41DUX5WCDT")
                .filled()
                .press("send");

        for (Answer sent : List.of(money, elsewhere)) {
            assertThat(desk.get(sent.location()).text()).contains("見られない内容のため");
        }
        jobs.run();
        assertThat(visitors.as(AOBA_INQUIRIES)
                        .get("/inquiries/" + CallTyped.number(money))
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(AOBA_NETWORK_ONLY)
                        .get("/inquiries/" + CallTyped.number(elsewhere))
                        .status())
                .isEqualTo(404);
        assertThat(PostOffice.shared().to(AOBA_INQUIRIES, CallTyped.number(money)))
                .isEmpty();
        assertThat(PostOffice.shared().to(AOBA_NETWORK_ONLY, CallTyped.number(elsewhere)))
                .isEmpty();
    }

    @Test
    void whatIsForgedIsNotFound() {
        CallTyped chosen =
                CallTyped.by(visitors.as(DESK)).choosing("0222001104").filled();
        String stranger = Rows.text(
                "select d.code from device d join customer c on c.id = d.customer_id where c.code = 'C0002' limit 1");
        assertThat(chosen.with("device", stranger).press("send").status()).isEqualTo(404);
        assertThat(chosen.with("contract", "ABC1234363").press("send").status()).isEqualTo(404);
        assertThat(chosen.with("customer", "C9999").press("send").status()).isEqualTo(404);
        assertThat(chosen.send("choose", "C0001|x").status()).isEqualTo(404);
    }
}
