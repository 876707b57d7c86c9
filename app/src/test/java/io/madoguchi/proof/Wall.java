package io.madoguchi.proof;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.database.Logins;
import io.madoguchi.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The program's own way to the rows, its access module alone, on a database that holds the scene. */
final class Wall implements AutoCloseable {

    private final Connection superuser;
    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
    private final Map<String, UUID> accounts;
    private final Map<String, UUID> customers;

    Wall(String name) {
        Logins logins = TestDatabase.shared().copy(SceneDatabase.LOGINS, name);
        try {
            superuser = TestDatabase.shared().superuser(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        program.registerBean(Logins.class, () -> logins);
        program.scan("io.madoguchi.access");
        program.refresh();
        accounts = ids("select id, mail from account");
        customers = ids("select id, code from customer");
    }

    /** Empty for those to whom sign-in is refused. */
    Optional<Viewer> viewer(Sight sight) {
        return program.getBean(Viewers.class)
                .find(account(sight.mail()), sight.organisation().isEmpty() ? null : customer(sight.organisation()));
    }

    UUID account(String mail) {
        return Objects.requireNonNull(accounts.get(mail), mail);
    }

    UUID customer(String code) {
        return Objects.requireNonNull(customers.get(code), code);
    }

    <T> T as(Viewer viewer, Function<DSLContext, T> work) {
        DSLContext dsl = program.getBean(DSLContext.class);
        return program.getBean(Database.class).as(viewer, () -> work.apply(dsl));
    }

    /** What each piece of work comes to; all is taken back. */
    List<Outcome> attempt(Viewer viewer, List<Function<DSLContext, Integer>> work) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            as(viewer, dsl -> {
                work.forEach(each -> outcomes.add(attempt(dsl, each)));
                throw new TakenBack();
            });
            throw new IllegalStateException("The work came back");
        } catch (TakenBack done) {
            return outcomes;
        }
    }

    private static Outcome attempt(DSLContext dsl, Function<DSLContext, Integer> work) {
        dsl.execute("savepoint attempt");
        try {
            return new Outcome(work.apply(dsl), "");
        } catch (DataAccessException refusal) {
            return new Outcome(0, refusal.sqlState());
        } finally {
            dsl.execute("rollback to savepoint attempt");
        }
    }

    /** Looks and arranges as a superuser, whom no policy binds. */
    void arrange(String... statements) {
        try (Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From a query for id and name: name → id. */
    Map<String, UUID> ids(String query) {
        Map<String, UUID> ids = new HashMap<>();
        rows(query, row -> ids.put(row.getString(2), row.getObject(1, UUID.class)));
        return ids;
    }

    void rows(String query, Row each) {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                each.take(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        program.close();
        try {
            superuser.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * What came of an attempt.
     *
     * @param refusal SQL state, or empty
     */
    record Outcome(int rows, String refusal) {}

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("taken back", null, false, false);
        }
    }
}
