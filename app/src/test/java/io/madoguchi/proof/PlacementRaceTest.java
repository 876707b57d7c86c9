package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two transactions at once, the first not yet committed. The second must wait: its impatience (a lock timeout) shows that it
 * does. After the first has committed it takes along what was written meanwhile.
 */
@DisplayName("M6.1: what is written while its contract moves does not stay behind")
class PlacementRaceTest {

    private static final String CORE = "基幹システム案件";
    private static final String WAITED = "lock timeout";

    private Wall wall;

    @BeforeEach
    void write() {
        wall = new Wall("races");
    }

    @AfterEach
    void close() {
        wall.close();
    }

    @Test
    void aReportOnAContractThatMoves() throws SQLException {
        moverWaitsFor(report("null", "k.id"), Places.move("ABC1234140", CORE));
    }

    @Test
    void aReportOnADeviceWhoseContractMoves() throws SQLException {
        moverWaitsFor(report("d.id", "null"), Places.move("ABC1234140", CORE));
    }

    @Test
    void anEntryOfAnInquiryWhoseContractMoves() throws SQLException {
        moverWaitsFor("""
                insert into inquiry_entry select gen_random_uuid(), i.id, i.customer_id, null, false, false, 'MESSAGE', now(),
                    null, '', '' from inquiry i where subject = '青葉 社内 契約と機器'""", Places.move("ABC1234140", CORE));
    }

    @Test
    void aFileOfAnInquiryWhoseContractMoves() throws SQLException {
        moverWaitsFor("""
                insert into attachment select gen_random_uuid(), e.id, e.inquiry_id, e.customer_id, null, false, false,
                    repeat('0', 64), '', '', 0, now() from inquiry_entry e
                    where text = 'text of 青葉 社内 契約と機器 MESSAGE'""", Places.move("ABC1234140", CORE));
    }

    @Test
    void aLineAndItsPriceOfAContractThatMoves() throws SQLException {
        moverWaitsFor("""
                insert into contract_line select gen_random_uuid(), k.customer_id, null, k.id, d.id, k.service, now()
                  from contract k, device d where k.number = 'ABC1234229' and d.code = 'D900001'""", Places.move("ABC1234229", CORE));
    }

    /** The second one began before the first was committed, and must still find what the first did. */
    @Test
    void aDeviceThatTwoHandsPutIntoTwoEngagements() throws SQLException {
        wall.arrange(Places.move("ABC1234140", ""));
        try (Connection first = begin();
                Connection second = begin()) {
            run(first, Places.move("ABC1234140", "社内ネットワーク案件"));
            CompletableFuture<Void> moving = CompletableFuture.runAsync(() -> {
                try (Statement statement = second.createStatement()) {
                    statement.execute(Places.move("ABC1234190", CORE));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (!moving.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            first.commit();
            assertThatThrownBy(moving::join).hasMessageContaining("device_in_two_engagements|D000024");
        }
        assertThat(Places.astray(wall)).isEmpty();
    }

    @Test
    void twoWhoAnswerAtOnceDoNotBlockEachOtherForGood() throws SQLException {
        String answer = """
                insert into inquiry_entry select gen_random_uuid(), i.id, i.customer_id, null, false, false, 'MESSAGE', now(),
                    null, '', '' from inquiry i where subject = '青葉 社内 契約と機器'""";
        try (Connection first = begin();
                Connection second = begin()) {
            run(first, answer);
            assertThatThrownBy(() -> run(second, answer)).hasMessageContaining(WAITED);
            second.rollback();
            run(first, "update inquiry set version = version + 1 where subject = '青葉 社内 契約と機器'");
            first.commit();
            run(second, answer);
            second.commit();
        }
    }

    private void moverWaitsFor(String writing, String moving) throws SQLException {
        try (Connection writer = begin();
                Connection mover = begin()) {
            run(writer, writing);
            assertThatThrownBy(() -> run(mover, moving)).hasMessageContaining(WAITED);
            mover.rollback();
            writer.commit();
            run(mover, moving);
            mover.commit();
        }
        assertThat(Places.astray(wall)).isEmpty();
    }

    private boolean somebodyWaits() {
        return !wall.ids(
                        "select gen_random_uuid(), pid from pg_stat_activity where datname = 'races' and wait_event_type = 'Lock'")
                .isEmpty();
    }

    private static String report(String device, String contract) {
        return """
            insert into inquiry (id, number, customer_id, money, kind, severity, category, device_id, contract_id, subject,
                description, reporter_id, reporter_name, stage, turn, turn_since, created_at, updated_at, search_key)
            select gen_random_uuid(), 'race', k.customer_id, false, 'QUESTION', 'LOW', 'TECHNICAL', %s, %s, '', '', a.id, '',
                'RECEIVED', 'DESK', now(), now(), now(), '' from contract k, device d, account a
             where k.number = 'ABC1234140' and d.code = 'D000006' and a.mail = 'toi@aoba.example'""".formatted(device, contract);
    }

    private static Connection begin() throws SQLException {
        Connection connection = TestDatabase.shared().superuser("races");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '300ms'");
            statement.execute(sql);
        }
    }
}
