package io.madoguchi.inquiry;

import static io.madoguchi.testing.Cast.AOBA_INQUIRIES;
import static io.madoguchi.testing.Cast.DESK;
import static io.madoguchi.testing.Cast.TOKAI_INQUIRIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.OwnServer;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.Program;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program and its database as processes of their own. The database goes away under two forms that wait for a lock when
 * they have written half of their rows, and under a job; then it comes back on the same port.
 */
@DisplayName("M8.7 the database is gone in mid-request, and comes back")
class DatabaseGoneTest {

    private static final String TEXT = "朝9時30分ごろから遅い。\n\n「panic」 <b>𠮷野</b> & \"髙﨑\"";
    private static final Pattern NUMBER = Pattern.compile("E-[0-9A-F]{8}");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private OwnServer server;
    private Program program;
    private Visitors visitors;

    @BeforeEach
    void start() {
        server = OwnServer.start(directory.resolve("postgres"));
        int port = Program.freePort();
        program = Program.start(
                directory.resolve("program.log"),
                Map.of(
                        "PORTAL_DB_URL", server.portal().url(),
                        "PORTAL_DB_APP_PASSWORD", server.portal().app().password(),
                        "PORTAL_DB_JOBS_PASSWORD", server.portal().jobs().password(),
                        "PORTAL_FILES", directory.resolve("files").toString(),
                        "PORTAL_MAIL_HOST", "127.0.0.1",
                        "PORTAL_MAIL_PORT", String.valueOf(PostOffice.shared().port()),
                        "PORTAL_MAIL_TLS", "NONE",
                        "PORTAL_PORT", String.valueOf(port)),
                "start");
        visitors = new Visitors("http://127.0.0.1:" + port);
    }

    @AfterEach
    void stop() {
        program.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasTypedWaitsOnAFriendlyPageAndIsSentAgainWithoutARestart(boolean killed) throws Exception {
        // All mails of all tests lie in one post office: nobody else's inquiries may have these numbers.
        server.run("alter sequence inquiry_number restart with " + (killed ? 700_001 : 800_001));
        Visitor japanese = visitors.fresh(AOBA_INQUIRIES);
        Visitor english = visitors.fresh(TOKAI_INQUIRIES);
        Answer confirmation = typed(japanese)
                .with("subject", "停止の試験")
                .with("description", TEXT)
                .confirm(new FilePart("files", "a.log", TEXT.getBytes(StandardCharsets.UTF_8)));
        ReportTyped report = ReportTyped.on(japanese, confirmation);
        String earlier = typed(english).report();
        await("mails before").atMost(PATIENCE).until(() -> told(TOKAI_INQUIRIES, earlier) && told(DESK, earlier));
        TicketForm typed = TicketForm.of(english, earlier, "messages").with("text", TEXT);
        Answer atFirst;
        Answer message;
        String cutOff;
        try (Connection locks = server.superuser()) {
            locks.setAutoCommit(false);
            locks.createStatement().execute("lock table notice in share mode");
            // A contract covers this device, so there is one job only: nobody has to check.
            cutOff = typed(english).with("device", "D000125").report();
            server.awaitWaiting(1);
            locks.createStatement().execute("lock table attachment in access exclusive mode");
            CompletableFuture<Answer> finishing = CompletableFuture.supplyAsync(report::finish);
            CompletableFuture<Answer> writing =
                    CompletableFuture.supplyAsync(() -> typed.send(new FilePart("files", "b.log", new byte[] {'b'})));
            server.awaitWaiting(3);
            // The locks outlive their connection, or a form might still get through while the server is being stopped.
            locks.createStatement().execute("prepare transaction 'locks'");

            server.vanish(killed);

            atFirst = finishing.join();
            message = writing.join();
        }
        isFriendly(atFirst, "入力した内容はこの画面に残っています");
        assertThat(atFirst.text()).doesNotContain("添付ファイルは含まれていません");
        isFriendly(message, "this page still has it", "Files are not included");
        whileItIsGone(japanese, english, earlier);

        server.comeBack();
        server.run("rollback prepared 'locks'");

        assertThat(japanese.get("/inquiries").status()).as("the same session").isEqualTo(200);
        assertThat(japanese.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(server.count("inquiry where subject = '停止の試験'")).isZero();
        assertThat(server.count("submission where form_key = '" + report.field("form_key") + "'"))
                .isZero();
        assertThat(server.count("inquiry_entry where kind = 'MESSAGE'")).isZero();
        sentAgainItArrivesOnce(japanese, atFirst);
        assertThat(resend(english, message).status()).isEqualTo(303);
        assertThat(server.count("inquiry_entry where kind = 'MESSAGE'")).isEqualTo(1);
        await("the job that was cut off")
                .atMost(PATIENCE)
                .until(() -> told(TOKAI_INQUIRIES, cutOff) && told(DESK, cutOff));
    }

    private static boolean told(String address, String number) {
        return PostOffice.shared().to(address, number).size() == 1;
    }

    /** The program has the real clock: an incident would have to have begun by it. */
    private static ReportTyped typed(Visitor visitor) {
        return ReportTyped.incident(visitor).with("kind", "QUESTION").with("began_at", "");
    }

    /** Each request waits for a connection until the pool gives up, so all wait at once. */
    private void whileItIsGone(Visitor japanese, Visitor english, String number) {
        Stream.<Runnable>of(
                        () -> isFriendly(japanese.get("/inquiries"), "少し待ってから"),
                        () -> isFriendly(english.get("/inquiries/" + number), "wait a moment"),
                        () -> isFriendly(
                                english.postFiles("/inquiries/" + number + "/messages", List.of(), "text", TEXT),
                                "this page still has it"),
                        this::signInFails)
                .map(CompletableFuture::runAsync)
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void signInFails() {
        Visitor anonymous = visitors.anonymous();
        assertThat(anonymous.get("/login").status()).isEqualTo(200);
        Answer refused = anonymous.post("/login", "username", AOBA_INQUIRIES, "password", Cast.PASSWORD);
        isFriendly(refused, "前の画面に戻り");
        assertThat(refused.body()).doesNotContain(Cast.PASSWORD);
        assertThat(anonymous.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(anonymous.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    private void isFriendly(Answer answer, String... words) {
        assertThat(answer.status()).as(answer.text() + program.log()).isEqualTo(503);
        assertThat(answer.text()).contains(words);
        assertThat(answer.body()).doesNotContain("Exception", "SQL", "\tat ");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        Matcher number = NUMBER.matcher(answer.text());
        assertThat(number.find()).as(answer.text()).isTrue();
        assertThat(program.log()).contains(number.group());
    }

    private void sentAgainItArrivesOnce(Visitor reporter, Answer page) {
        String number = ReportTyped.number(resend(reporter, page));
        assertThat(ReportTyped.number(resend(reporter, page))).isEqualTo(number);

        assertThat(server.count("inquiry where subject = '停止の試験'")).isEqualTo(1);
        assertThat(server.text("select i.description from inquiry i" + " where i.number = '" + number + "'"))
                .isEqualTo(TEXT);
        assertThat(server.count("attachment where name = 'a.log'")).isEqualTo(1);
        await("mails of the new report")
                .atMost(PATIENCE)
                .until(() -> PostOffice.shared().to(AOBA_INQUIRIES, number).size() == 1);
    }

    /** Presses the button of the page, whose fields are all hidden. */
    private static Answer resend(Visitor visitor, Answer page) {
        FormElement form = (FormElement) page.document().selectFirst("main form");
        assertThat(form).isNotNull();
        String[] fields = form.formData().stream()
                .flatMap(field -> Stream.of(field.key(), field.value()))
                .toArray(String[]::new);
        return form.attr("enctype").isEmpty()
                ? visitor.post(form.attr("action"), fields)
                : visitor.postFiles(form.attr("action"), List.of(), fields);
    }
}
