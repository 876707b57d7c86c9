package io.madoguchi.bench;

import io.madoguchi.postgres.Access;
import io.madoguchi.postgres.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portal, started as {@code ./portal start} starts it, with the database that belongs to it. */
final class Program implements AutoCloseable {

    private static final Pattern ASSETS = Pattern.compile("/assets/[0-9a-f]+/");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration start;

    private Program(Process process, Path data, int port, Duration start) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.start = start;
    }

    /** Waits until the first page is there. */
    static Program start(Options options, int mailPort) throws IOException, InterruptedException {
        Files.createDirectories(options.data());
        int port = freePort();
        List<String> command = new ArrayList<>(options.command());
        command.addAll(List.of("start", "--data", options.data().toString(), "--port", String.valueOf(port)));
        File log = options.data().resolve("portal.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTAL_"));
        builder.environment()
                .putAll(Map.of(
                        "PORTAL_MAIL_HOST", "127.0.0.1",
                        "PORTAL_MAIL_PORT", String.valueOf(mailPort),
                        "PORTAL_MAIL_TLS", "NONE"));
        long begin = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        awaitFirstPage(process, port, log);
        return new Program(process, options.data(), port, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void awaitFirstPage(Process process, int port, File log) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .timeout(LONGEST_START)
                .build();
        long giveUp = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < giveUp) {
                try {
                    if (client.send(page, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                        break;
                    }
                }
            }
        }
        process.destroy();
        throw new IOException("The portal does not start; its log: " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** A file of some 10 KB that is always the same, through the same filters and the same server. */
    String constant() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String page = client.send(
                            HttpRequest.newBuilder(URI.create(address() + "/login"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher assets = ASSETS.matcher(page);
            if (!assets.find()) {
                throw new IOException("The sign-in page names no static file");
            }
            return assets.group() + "img/icons.svg";
        }
    }

    Duration startTime() {
        return start;
    }

    double residentMegabytes() {
        return Processes.residentMegabytes(process.pid());
    }

    /** As the superuser, who is under no policy. */
    Connection superuser() throws SQLException {
        Access access = access();
        return DriverManager.getConnection(access.jdbcUrl("portal"), access.user(), access.password());
    }

    /** As the login that the program itself uses. */
    Connection login(String name) throws SQLException, IOException {
        return DriverManager.getConnection(
                access().jdbcUrl("portal"),
                "portal_" + name,
                Files.readString(data.resolve("secrets").resolve(name)));
    }

    Path serverLog() {
        return data.resolve("postgres/log/postgres.log");
    }

    Cpu cpu() {
        return new Cpu(Processes.cpu(process.pid()), Processes.cpuOfFamily(postmaster()));
    }

    private long postmaster() {
        try (var lines = Files.lines(data.resolve("postgres/cluster/data/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Access access() {
        return EmbeddedPostgres.runningOn(data.resolve("postgres"))
                .orElseThrow(() -> new IllegalStateException("The portal's PostgreSQL has stopped"));
    }

    /** In seconds. */
    record Cpu(double program, double database) {
        Cpu minus(Cpu earlier) {
            return new Cpu(program - earlier.program, database - earlier.database);
        }
    }

    /** Waits for its end: PostgreSQL ends with it. */
    private static void stop(Process process) {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        stop(process);
    }
}
