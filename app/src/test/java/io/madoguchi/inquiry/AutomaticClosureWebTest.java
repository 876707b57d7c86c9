package io.madoguchi.inquiry;

import static io.madoguchi.testing.Cast.AOBA_INQUIRIES;
import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.ENGINEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.2 what is solved closes by itself if the customer stays silent")
class AutomaticClosureWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private AutomaticClosure closure;

    @Autowired
    private TestClock clock;

    private Visitor customer;
    private Visitor engineer;

    @BeforeEach
    void people() {
        customer = visitors.as(AOBA_INQUIRIES);
        engineer = visitors.as(ENGINEER);
    }

    @Test
    void itIsAnnouncedAndHappensAtTheStatedTimeAndNotBefore() {
        Instant start = clock.instant();
        String number = restored();
        assertThat(customer.get("/inquiries/" + number).text()).contains("自動完了の予定", "この日時まで異議がなければ、自動的に完了します");
        Instant closesAt = closesAt(number);
        assertThat(Duration.between(start, closesAt)).isGreaterThan(Duration.ofDays(5));
        try {
            clock.goTo(closesAt.minusSeconds(60));
            closure.run();
            assertThat(stage(number)).isEqualTo("RESTORED");
            clock.goTo(closesAt);
            closure.run();
            closure.run();
        } finally {
            clock.goTo(start);
        }
        assertThat(stage(number)).isEqualTo("CLOSED");
        assertThat(customer.get("/inquiries/" + number).text()).contains("ポータル（自動）", "が期限までご連絡がなかったため完了に変更");
        assertThat(Rows.count("audit_entry where subject = ? and action = 'inquiry.closed'", number))
                .isEqualTo(1);
        TicketForm.of(customer, number, "reopening").with("text", "再発しました").done();
        assertThat(stage(number)).isEqualTo("INVESTIGATING");
    }

    @Test
    void whoeverSpeaksStopsItAndAnAnswerStartsItAnew() {
        Instant start = clock.instant();
        String number = restored();
        TicketForm.of(customer, number, "messages").with("text", "まだ遅いです").done();
        assertThat(Rows.text("select closes_at from inquiry where number = ?", number))
                .isEqualTo("null");
        try {
            clock.advance(Duration.ofDays(30));
            closure.run();
            assertThat(stage(number)).isEqualTo("RESTORED");
        } finally {
            clock.goTo(start);
        }
        TicketForm.of(engineer, number, "messages").with("text", "設定を直しました").done();
        assertThat(closesAt(number)).isAfter(start.plus(Duration.ofDays(5)));
        TicketForm.of(engineer, number, "messages").with("text", "ご確認ください").done();
        assertThat(closesAt(number)).isAfter(start.plus(Duration.ofDays(5)));
    }

    private String restored() {
        String number = ReportTyped.incident(customer).report();
        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm.of(engineer, number, "restoration").with("text", "交換").done();
        return number;
    }

    private static Instant closesAt(String number) {
        return Instant.ofEpochMilli(Long.parseLong(Rows.text(
                "select (extract(epoch from closes_at) * 1000)::bigint from inquiry where number = ?", number)));
    }

    private static String stage(String number) {
        return Rows.text("select stage from inquiry where number = ?", number);
    }
}
