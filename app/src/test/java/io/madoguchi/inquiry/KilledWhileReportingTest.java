package io.madoguchi.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madoguchi.launch.Main;
import io.madoguchi.postgres.EmbeddedPostgres;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, killed with -9 while it takes reports, and started again. */
@Tag("full")
@DisplayName("M1.1 no report is lost or doubled when the program is killed")
class KilledWhileReportingTest {

    private static final int REPORTS = 200;
    private static final int KILLS = 10;

    @TempDir
    private Path directory;

    private final int port = freePort();
    private @Nullable Process program;

    @AfterEach
    void stop() throws InterruptedException {
        if (program != null) {
            program.destroy();
            program.waitFor();
        }
    }

    @Test
    void everyAcknowledgedReportIsThereAndNoneTwice() throws Exception {
        start();
        Visitor reporter = new Visitors("http://127.0.0.1:" + port).fresh(Cast.AOBA_INQUIRIES);
        Map<String, String> acknowledged = new HashMap<>();
        for (int i = 0; i < REPORTS; i++) {
            boolean kill = i % (REPORTS / KILLS) == REPORTS / KILLS / 2;
            String subject = "再起動試験 " + i;
            acknowledged.put(subject, report(reporter, subject, kill));
        }

        Map<String, Set<String>> written = written();
        assertThat(written).hasSize(REPORTS);
        acknowledged.forEach((subject, number) ->
                assertThat(written.get(subject)).as(subject).containsExactly(number));
    }

    /** Sends one form until it is acknowledged, as a person who presses the button again. */
    private String report(Visitor reporter, String subject, boolean kill) throws Exception {
        String key = UUID.randomUUID().toString();
        CompletableFuture<Void> killed =
                kill ? CompletableFuture.runAsync(this::kill) : CompletableFuture.completedFuture(null);
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                Answer answer = reporter.post(
                        "/inquiries",
                        "form_key",
                        key,
                        "kind",
                        "QUESTION",
                        "severity",
                        "LOW",
                        "category",
                        "TECHNICAL",
                        "subject",
                        subject,
                        "description",
                        "プログラムが止まっても失われないこと。");
                killed.join();
                restartIfDead();
                if (answer.status() == 303) {
                    return ReportTyped.number(answer);
                }
            } catch (UncheckedIOException cut) {
                killed.join();
                restartIfDead();
            }
        }
        throw new AssertionError(subject + " was never acknowledged");
    }

    private void kill() {
        if (program != null) {
            program.destroyForcibly();
        }
    }

    private void restartIfDead() throws Exception {
        if (program != null && (!program.isAlive() || program.waitFor(Duration.ofMillis(1)))) {
            start();
        }
    }

    private void start() throws IOException {
        Path log = directory.resolve("program.log");
        Files.deleteIfExists(log);
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "demo",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        directory.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        program = started;
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            assertThat(started.isAlive()).as(() -> read(log)).isTrue();
            return read(log).contains("READY");
        });
    }

    private Map<String, Set<String>> written() throws SQLException {
        var access = EmbeddedPostgres.runningOn(directory.resolve("data").resolve("postgres"))
                .orElseThrow();
        Map<String, Set<String>> numbers = new HashMap<>();
        try (Connection connection =
                        DriverManager.getConnection(access.jdbcUrl("portal"), access.user(), access.password());
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select subject, number from inquiry where subject like '再起動試験 %'")) {
            while (rows.next()) {
                numbers.computeIfAbsent(rows.getString(1), subject -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return numbers;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
