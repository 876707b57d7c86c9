package io.madoguchi.home;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M8.1 the first page of vendor staff tells each role what needs it")
class StaffHomeWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @ValueSource(strings = {DESK, ENGINEER, COORDINATOR, SALES, ADMINISTRATOR})
    void eachNumberIsThatOfTheListItLeadsTo(String who) {
        ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        Visitor staff = visitors.as(who);
        String readings = "audit_entry where action = 'home.read'";
        long before = Rows.count(readings);
        staff.get("/");
        assertThat(Rows.count(readings)).isEqualTo(before + 1);

        for (Element figure : staff.get("/").document().select(".stats > div")) {
            String list = figure.select("a").attr("href");
            assertThat(digits(figure.select("dd").text()))
                    .as(list)
                    .isEqualTo(digits(
                            staff.get(list).document().select(".listbar b").text()));
        }
    }

    @Test
    void theDeskSeesWhatIsNotTakenInTheOldestFirst() {
        String older = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        String newer = ReportTyped.incident(visitors.as(TOKAI_CONTRACTS)).report();
        Rows.run("update inquiry set created_at = '2019-12-31' where number = ?", older);
        Visitor desk = visitors.as(DESK);

        assertThat(desk.get("/")
                        .document()
                        .select("section[aria-labelledby=attention] td.lead > a")
                        .eachText())
                .startsWith(older);
        int before = figure(desk, "未受付");
        TicketForm.of(desk, newer, "intake").done();
        assertThat(figure(desk, "未受付")).isEqualTo(before - 1);
    }

    @Test
    void anEngineerSeesWhoRepliedAndWhichStatedTimePassed() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        Visitor engineer = visitors.as(ENGINEER);
        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm.of(engineer, number, "takeover").done();
        LocalDateTime soon = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"))
                .plusHours(1)
                .withSecond(0)
                .withNano(0);
        TicketForm.of(engineer, number, "restoration-outlook")
                .with("until", soon.toString())
                .done();
        int replies = figure(engineer, "お客様からの返信");
        int passed = figure(engineer, "復旧見込みを超過");

        TicketForm.of(visitors.as(AOBA_INQUIRIES), number, "messages")
                .with("text", "まだ復旧しません")
                .done();
        assertThat(figure(engineer, "お客様からの返信")).isEqualTo(replies + 1);
        clock.advance(Duration.ofHours(2));
        assertThat(figure(engineer, "復旧見込みを超過")).isEqualTo(passed + 1);
        TicketForm.of(engineer, number, "messages").with("text", "調べています").done();
        assertThat(figure(engineer, "お客様からの返信")).isEqualTo(replies);
        assertThat(visitors.as(ENGINEER_2)
                        .get("/inquiries?queue=mine&due=overdue")
                        .text())
                .doesNotContain(number);
    }

    @Test
    void salesSeeTheirOwnCustomersOnly() {
        Visitor sales = visitors.as(SALES);
        String representative = Rows.text(
                "select sales_representative_id = (select id from account where mail = ?) from customer"
                        + " where code = 'C0001'",
                SALES);
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();

        assertThat(sales.get("/inquiries?own=yes").text().contains(number)).isEqualTo(representative.equals("t"));
        // Only sales represent customers.
        assertThat(visitors.as(DESK).get("/inquiries?own=yes").document().select("td.lead"))
                .isEmpty();
        assertThat(visitors.as(AOBA_INQUIRIES).get("/inquiries?own=yes").text()).contains(number);
    }

    @Test
    void anAdministratorIsToldWhenTheHolidaysEnd() {
        assertThat(visitors.as(ADMINISTRATOR)
                        .get("/")
                        .document()
                        .select("section[aria-labelledby=holidays]")
                        .text())
                .containsAnyOf("年までの祝日は", "年の祝日はまだ登録していません");
    }

    private static int figure(Visitor visitor, String word) {
        Document home = visitor.get("/").document();
        return digits(
                home.select(".stats > div:has(a:containsOwn(" + word + ")) dd").text());
    }

    private static int digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
