package io.madoguchi.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madoguchi.postgres.EmbeddedPostgres;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.CastData;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.Program;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.TestDatabase;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, killed with -9 while it takes reports with files, and started again. */
@Tag("full")
@DisplayName("M1.1, M7.1 no report, file or mail is lost or doubled when the program is killed")
class KilledWhileReportingTest {

    private static final int REPORTS = 200;
    private static final int KILLS = 10;
    private static final String SUBJECT = "再起動試験 ";

    @TempDir
    private Path directory;

    private final PostOffice postOffice = new PostOffice();
    private final int port = Program.freePort();
    private final Map<String, String> settings = Map.of(
            "PORTAL_MAIL_HOST", "127.0.0.1",
            "PORTAL_MAIL_PORT", String.valueOf(postOffice.port()),
            "PORTAL_MAIL_TLS", "NONE");

    private Program program;

    @BeforeEach
    void begin() {
        program = start();
        CastData.load(server(), "portal");
    }

    @AfterEach
    void stop() {
        program.close();
        postOffice.close();
    }

    @Test
    void everyAcknowledgedReportIsThereOnceWithItsFileAndItsMails() throws Exception {
        Visitor reporter = new Visitors("http://127.0.0.1:" + port).fresh(Cast.AOBA_INQUIRIES);
        Map<String, String> acknowledged = new HashMap<>();
        for (int i = 0; i < REPORTS; i++) {
            boolean kill = i % (REPORTS / KILLS) == REPORTS / KILLS / 2;
            boolean whileTheFileArrives = i % (2 * REPORTS / KILLS) == REPORTS / KILLS / 2;
            acknowledged.put(
                    SUBJECT + i, report(reporter, i, kill && whileTheFileArrives, kill && !whileTheFileArrives));
        }

        Map<String, Set<String>> numbers =
                pairs("select subject, number from inquiry where subject like '" + SUBJECT + "%'");
        assertThat(numbers).hasSize(REPORTS);
        Map<String, Set<String>> files =
                pairs("select i.subject, a.sha256 from attachment a join inquiry i on i.id = a.inquiry_id union all"
                        + " select '', sha256 from upload");
        for (int i = 0; i < REPORTS; i++) {
            String subject = SUBJECT + i;
            assertThat(numbers.get(subject)).containsExactly(String.valueOf(acknowledged.get(subject)));
            assertThat(files.get(subject)).as(subject).containsExactly(sha256(content(i)));
        }
        for (Set<String> each : files.values()) {
            for (String sha256 : each) {
                assertThat(sha256(Files.readAllBytes(place(sha256)))).isEqualTo(sha256);
            }
        }
        for (String recipient : List.of(Cast.AOBA_INQUIRIES, Cast.DESK)) {
            eachHasItsMail(recipient, Set.copyOf(acknowledged.values()));
        }
    }

    /** A mail may come twice, but then it is the same: a mailbox knows it by its Message-ID. */
    private void eachHasItsMail(String recipient, Set<String> numbers) throws MessagingException {
        await("mails to " + recipient)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> ids(recipient).keySet().containsAll(numbers));
        Map<String, Set<String>> ids = ids(recipient);
        assertThat(ids).containsOnlyKeys(numbers);
        assertThat(ids).allSatisfy((number, of) -> assertThat(of).as(number).hasSize(1));
    }

    private Map<String, Set<String>> ids(String recipient) throws MessagingException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (MimeMessage mail : postOffice.to(recipient, "I-")) {
            String number = mail.getSubject().replaceAll(".*(I-\\d{8}-\\d{4,}).*", "$1");
            ids.computeIfAbsent(number, first -> new HashSet<>()).add(mail.getMessageID());
        }
        return ids;
    }

    private String report(Visitor reporter, int i, boolean killAtFile, boolean killAtEnd) {
        String[] fields = {
            "form_key", UUID.randomUUID().toString(),
            "kind", "QUESTION",
            "severity", "LOW",
            "category", "TECHNICAL",
            "subject", SUBJECT + i,
            "description", "プログラムが止まっても失われないこと。",
            "step", "confirm"
        };
        FilePart file = new FilePart("files", i + ".log", content(i));
        untilAcknowledged(200, killAtFile, () -> reporter.postFiles("/inquiries/new", List.of(file), fields));
        return ReportTyped.number(untilAcknowledged(303, killAtEnd, () -> reporter.post("/inquiries", fields)));
    }

    /** Sends one form until it is acknowledged, as a person who presses the button again. */
    private Answer untilAcknowledged(int status, boolean kill, Supplier<Answer> form) {
        CompletableFuture<Void> killed =
                kill ? CompletableFuture.runAsync(program::kill) : CompletableFuture.completedFuture(null);
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                Answer answer = form.get();
                if (answer.status() == status) {
                    return answer;
                }
            } catch (UncheckedIOException cut) {
                assertThat(kill).as(() -> program.log()).isTrue();
            } finally {
                killed.join();
                if (!program.isAlive()) {
                    program = start();
                }
            }
        }
        throw new AssertionError("never acknowledged: " + program.log());
    }

    private Program start() {
        return Program.start(
                directory.resolve("program.log"),
                settings,
                "start",
                "--port",
                String.valueOf(port),
                "--data",
                directory.resolve("data").toString());
    }

    private Map<String, Set<String>> pairs(String sql) throws SQLException {
        Map<String, Set<String>> pairs = new HashMap<>();
        try (Connection connection = server().superuser("portal");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                pairs.computeIfAbsent(rows.getString(1), first -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return pairs;
    }

    /** Asked for anew after each start: a start may take another port. */
    private TestDatabase server() {
        return TestDatabase.on(
                EmbeddedPostgres.runningOn(directory.resolve("data/postgres")).orElseThrow());
    }

    private Path place(String sha256) {
        return directory
                .resolve("data/files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static byte[] content(int i) {
        return ("記録 " + i + "\n").repeat(20_000).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
