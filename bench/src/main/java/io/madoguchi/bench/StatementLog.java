package io.madoguchi.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Has PostgreSQL write down what each page asks of it, by its own log; switched on for this alone. */
final class StatementLog implements Phase.Watch {

    private final Connection superuser;
    private final Background background;
    private final Path file;
    private final Map<Visit, List<SentStatement>> statements = new EnumMap<>(Visit.class);
    private long begin;

    StatementLog(Connection superuser, Background background, Path file) {
        this.superuser = superuser;
        this.background = background;
        this.file = file;
    }

    void on() throws SQLException {
        set("log_line_prefix", "'" + SentStatement.PREFIX + "'");
        set("log_statement", "'all'");
        reload();
    }

    void off() throws SQLException {
        set("log_line_prefix", "default");
        set("log_statement", "default");
        reload();
    }

    /** Of the last visit, in the order in which they were sent. */
    List<SentStatement> of(Visit visit) {
        return statements.getOrDefault(visit, List.of());
    }

    @Override
    public void begins(Phase phase) {
        background.await();
        try {
            begin = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void ends(Phase phase) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] written = new byte[(int) (log.length() - begin)];
            log.seek(begin);
            log.readFully(written);
            statements.put(phase.visit(), SentStatement.read(new String(written, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String parameter, String value) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter system set " + parameter + " to " + value);
        }
    }

    private void reload() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }
}
