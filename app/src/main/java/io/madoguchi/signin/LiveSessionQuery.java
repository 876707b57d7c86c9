package io.madoguchi.signin;

import io.madoguchi.access.WorkDataSource;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of, or done to, many sessions in one statement; it prolongs none. */
@Component
class LiveSessionQuery {

    private final JdbcClient rows;
    private final Duration longest;

    LiveSessionQuery(@WorkDataSource DataSource dataSource, @Value("${portal.session.longest:12h}") Duration longest) {
        this.rows = JdbcClient.create(dataSource);
        this.longest = longest;
    }

    /** By the database's clock, which is near enough to that of the program that wrote the times. */
    Set<String> of(Collection<String> sessions) {
        return Set.copyOf(rows.sql("""
                        select session_id from spring_session where session_id in (:sessions)
                           and least(expiry_time, creation_time + :longest) > extract(epoch from clock_timestamp()) * 1000""")
                .param("sessions", sessions)
                .param("longest", longest.toMillis())
                .query((row, index) -> row.getString(1))
                .list());
    }

    int count(UUID account) {
        return rows.sql("""
                        select count(*) from spring_session where principal_name = :account
                           and least(expiry_time, creation_time + :longest) > extract(epoch from clock_timestamp()) * 1000""")
                .param("account", account.toString())
                .param("longest", longest.toMillis())
                .query(Integer.class)
                .single();
    }

    /** Ends all sessions of these accounts but one. */
    void end(Collection<String> accounts, String kept) {
        if (!accounts.isEmpty()) {
            rows.sql("delete from spring_session where principal_name in (:accounts) and session_id <> :kept")
                    .param("accounts", accounts)
                    .param("kept", kept)
                    .update();
        }
    }
}
