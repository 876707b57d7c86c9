package io.madoguchi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes the data inside the database, with a few statements over whole tables. */
final class Filling {

    static final String PASSWORD = "bench-Password-1";

    /** As many as production uses, so that a sign-in costs what it costs there. */
    private static final int ROUNDS = 600_000;

    private static final int OPEN_LATER = 2;

    private final Connection superuser;
    private final Size size;

    Filling(Connection superuser, Size size) {
        this.superuser = superuser;
        this.size = size;
    }

    /** Adds tickets until there are that many; the records, if they are missing, first. */
    void upTo(int tickets) throws SQLException, IOException {
        int present = present();
        if (present < 0) {
            run("records.sql", Map.of("passwordHash", hash(PASSWORD)));
            present = 0;
        }
        if (present < tickets) {
            run(
                    "tickets.sql",
                    Map.of(
                            "from", String.valueOf(present + 1),
                            "to", String.valueOf(tickets),
                            "openPercent", String.valueOf(present == 0 ? size.openPercent() : OPEN_LATER)));
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** How many tickets were made; negative if the records are missing as well. */
    int present() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            var made = statement.executeQuery("select to_regclass('bench.made')");
            made.next();
            if (made.getString(1) == null) {
                return -1;
            }
            var tickets = statement.executeQuery("select coalesce(max(tickets), 0), max(customers) from bench.made");
            tickets.next();
            if (tickets.getInt(1) > 0 && tickets.getInt(2) != size.customers()) {
                throw new IllegalStateException(
                        "The data was made for a bench of another size; name another directory with --data.");
            }
            return tickets.getInt(1);
        }
    }

    private void run(String resource, Map<String, String> values) throws SQLException, IOException {
        superuser.setAutoCommit(false);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("set local synchronous_commit = off; set local work_mem = '64MB';"
                    + " set local gin_pending_list_limit = '256MB'; set local jit = off");
            statement.execute(filled(text(resource), values));
            superuser.commit();
        } finally {
            superuser.rollback();
            superuser.setAutoCommit(true);
        }
    }

    private String filled(String sql, Map<String, String> values) {
        String filled = sql.replace("${customers}", String.valueOf(size.customers()))
                .replace("${accounts}", String.valueOf(size.accounts()))
                .replace("${devices}", String.valueOf(size.devices()));
        for (var each : values.entrySet()) {
            filled = filled.replace("${" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }

    static String text(String resource) throws IOException {
        try (InputStream in = Filling.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As the portal writes it, once for all accounts. */
    static String hash(String password) {
        byte[] salt = new byte[16];
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256))
                    .getEncoded();
            return "{pbkdf2-" + ROUNDS + "}" + HexFormat.of().formatHex(salt)
                    + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
