package io.madoguchi.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Accounts for tests that lock, suspend or change them: the cast stays as it is. Arranged past row-level security. */
public final class Accounts {

    private Accounts() {}

    /** An inquiry agent of Aoba with the password of the cast. */
    public static UUID agent(String mail) {
        UUID id = UUID.randomUUID();
        run(
                "insert into account (id, customer_id, kind, mail, family_name, given_name, language, scope, created_at)"
                        + " select ?, id, 'INQUIRY_AGENT', ?, '検証', '花子', 'ja', 'WHOLE', now() from customer"
                        + " where code = 'C0001'",
                id,
                mail);
        run(
                "insert into credential values (?, ?, now(), 0, null)",
                id,
                "{pbkdf2-1000}"
                        + new Pbkdf2PasswordEncoder("", 16, 1000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                                .encode(Cast.PASSWORD));
        return id;
    }

    public static UUID idOf(String mail) {
        return UUID.fromString(
                texts("select id::text from account where mail = ?", mail).getFirst());
    }

    public static void suspend(UUID account) {
        run("update account set status = 'SUSPENDED' where id = ?", account);
    }

    public static void run(String sql, Object... arguments) {
        try (Connection connection = TestDatabase.shared().superuser("portal");
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of all rows. */
    public static List<String> texts(String sql, Object... arguments) {
        try (Connection connection = TestDatabase.shared().superuser("portal");
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
