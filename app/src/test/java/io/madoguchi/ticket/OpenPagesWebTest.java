package io.madoguchi.ticket;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@Timeout(60)
@DisplayName("M1.2 a page of an inquiry that is open hears of new entries")
class OpenPagesWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private OpenPages pages;

    private Visitor reporter;
    private String number;

    @BeforeEach
    void report() {
        reporter = visitors.as(AOBA_INQUIRIES);
        number = ReportTyped.incident(reporter).report();
    }

    @Test
    void itHearsThatThereIsSomethingAndFetchesIt() throws Exception {
        try (Stream stream = Stream.of(visitors, reporter, number, 1)) {
            TicketForm.of(visitors.as(DESK), number, "intake")
                    .with("text", "お預かりしました")
                    .done();

            assertThat(stream.next()).isEqualTo("news");
        }
        var news =
                reporter.getFragment("/inquiries/" + number + "/news?since=1").document();
        assertThat(news.select("ol[hx-swap-oob] > li").eachText())
                .singleElement()
                .asString()
                .contains("お預かりしました");
        assertThat(news.select("#follow").attr("data-since")).isEqualTo("2");
        assertThat(news.text()).contains("弊社・受付窓口", "調査");
        assertThat(reporter.getFragment("/inquiries/" + number + "/news?since=2&show=changes")
                        .document()
                        .select("ol[hx-swap-oob] > li"))
                .isEmpty();
    }

    @Test
    void whatWasMissedBetweenPageAndStreamIsToldAtOnce() throws Exception {
        try (Stream stream = Stream.of(visitors, reporter, number, 0)) {
            assertThat(stream.next()).isEqualTo("news");
        }
    }

    @Test
    void anInternalNoteIsNewsForStaffAlone() throws Exception {
        try (Stream engineer = Stream.of(visitors, visitors.as(ENGINEER), number, 1);
                Stream customer = Stream.of(visitors, reporter, number, 1)) {
            TicketForm.of(visitors.as(DESK), number, "notes")
                    .with("text", "部品を先に手配")
                    .done();
            assertThat(engineer.next()).isEqualTo("news");
            // Each page is told in turn: had the customer's been told of the note, this would be its second event.
            TicketForm.of(visitors.as(DESK), number, "intake").done();
            assertThat(customer.next()).isEqualTo("news");
            pages.withNews().forEach(pages::tell);
        }
    }

    @Test
    void itEndsWithTheSessionAndWithTheRight() throws Exception {
        UUID leaver = Accounts.agent("leaver-" + UUID.randomUUID() + "@aoba.example");
        String mail = Rows.text("select mail from account where id = ?", leaver);
        Visitor leaving = visitors.fresh(mail);
        try (Stream stream = Stream.of(visitors, leaving, number, 1)) {
            Accounts.suspend(leaver);
            TicketForm.of(visitors.as(DESK), number, "intake").done();
            assertThat(stream.next()).isEqualTo("end");
        }
        Visitor signingOut = visitors.fresh(AOBA_ADMINISTRATOR);
        try (Stream stream = Stream.of(visitors, signingOut, number, 2)) {
            signingOut.get("/");
            signingOut.post("/logout");
            pages.heartbeat();
            assertThat(stream.next()).isEqualTo("end");
        }
    }

    @Test
    void aSessionKeepsTheNewestFew() throws Exception {
        Visitor greedy = visitors.fresh(AOBA_ADMINISTRATOR);
        try (Stream oldest = Stream.of(visitors, greedy, number, 1)) {
            Stream[] more = new Stream[OpenPages.MOST_PER_SESSION];
            for (int i = 0; i < more.length; i++) {
                more[i] = Stream.of(visitors, greedy, number, 1);
            }
            assertThat(oldest.next()).isEqualTo("end");
            for (Stream each : more) {
                each.close();
            }
        }
    }

    @Test
    void anOpenPageDoesNotProlongItsSession() {
        Visitor visitor = visitors.fresh(AOBA_ADMINISTRATOR);
        String account = Rows.text("select id from account where mail = ?", AOBA_ADMINISTRATOR);
        Rows.run(
                "update work.spring_session set last_access_time = last_access_time - 600000 where principal_name = ?",
                account);
        String before = lastAccess(account);

        visitor.getFragment("/inquiries/" + number + "/news?since=1");
        visitor.get("/inquiries/" + number + "/events");
        assertThat(lastAccess(account)).isEqualTo(before);

        visitor.get("/inquiries/" + number);
        assertThat(lastAccess(account)).isNotEqualTo(before);
    }

    @Test
    void strangersHearNothing() {
        assertThat(visitors.as(TOKAI_ADMINISTRATOR)
                        .get("/inquiries/" + number + "/events?since=0")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(TOKAI_ADMINISTRATOR)
                        .get("/inquiries/" + number + "/news?since=0")
                        .status())
                .isEqualTo(404);
    }

    private static String lastAccess(String account) {
        return Rows.text("select max(last_access_time) from work.spring_session where principal_name = ?", account);
    }

    /** What a browser's EventSource does. */
    private record Stream(HttpClient client, BufferedReader lines) implements AutoCloseable {

        static Stream of(Visitors visitors, Visitor visitor, String number, int since) throws Exception {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(visitors.base() + "/inquiries/" + number + "/events?since=" + since))
                    .header("Cookie", visitor.cookies())
                    .header("Accept", "text/event-stream")
                    .timeout(Duration.ofSeconds(20))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            return new Stream(client, new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
        }

        /** The name of the next event; heartbeats pass by. */
        String next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    return line.substring("event:".length()).strip();
                }
            }
            return "closed";
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
