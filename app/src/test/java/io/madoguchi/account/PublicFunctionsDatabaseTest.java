package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The functions that run with more rights than their caller: what each finds, and what it refuses to find. */
@PortalTest
@DisplayName("Work without a person")
class PublicFunctionsDatabaseTest {

    private static final String NOW = "timestamptz '2026-11-24 10:00+09'";

    @Autowired
    private Database database;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DSLContext dsl;

    private String mail;
    private UUID account;

    @BeforeEach
    void ownAccount() {
        mail = "function-" + UUID.randomUUID() + "@aoba.example";
        account = Accounts.agent(mail);
    }

    @Test
    void nobodyMayCallThisShortListOnly() {
        assertThat(Accounts.texts("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                        + " where n.nspname = 'public' and has_function_privilege('portal_public', p.oid, 'execute')"
                        + " and p.prosecdef order by 1"))
                .containsExactly(
                        "application_answer",
                        "application_confirm",
                        "application_file",
                        "application_link_find",
                        "audit_record",
                        "enqueue",
                        "passkey_find",
                        "passkey_used",
                        "password_link_find",
                        "password_link_use",
                        "sign_in_failed",
                        "sign_in_find",
                        "sign_in_ranges",
                        "sign_in_succeeded",
                        "viewer_find");
    }

    @Test
    void noFunctionIsOpenToEverybodyByDefault() {
        assertThat(Accounts.texts("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                        + " where n.nspname = 'public' and has_function_privilege('public', p.oid, 'execute')"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "password_link_create, portal_system",
        "password_link_forget, portal_system",
        "password_set, portal_system",
        "own_password_hash, portal_customer portal_staff",
        "own_password_set, portal_customer portal_staff",
        "own_reach, portal_customer portal_staff"
    })
    void theOthersBelongToTheRolesThatNeedThem(String function, String roles) {
        assertThat(Accounts.texts(
                        "select r.rolname::text from pg_roles r, pg_proc p where p.proname = ?"
                                + " and r.rolname in ('portal_public', 'portal_customer', 'portal_staff',"
                                + " 'portal_system', 'portal_app', 'portal_jobs')"
                                + " and has_function_privilege(r.oid, p.oid, 'execute') order by 1",
                        function))
                .isEqualTo(List.of(roles.split(" ", -1)));
    }

    @Test
    void signInFindsWhoIsActiveAndHasAPassword() {
        assertThat(asPublic("select * from sign_in_find('" + mail + "')")
                        .getFirst()
                        .get("account_id", UUID.class))
                .isEqualTo(account);
        assertThat(asPublic("select * from sign_in_find('nobody@aoba.example')"))
                .isEmpty();
        assertThat(asPublic("select * from sign_in_find(null)")).isEmpty();

        Accounts.run("update account set status = 'SUSPENDED' where id = ?", account);
        assertThat(asPublic("select * from sign_in_find('" + mail + "')")).isEmpty();
        Accounts.run("update account set status = 'ACTIVE' where id = ?", account);
        Accounts.run("delete from credential where account_id = ?", account);
        assertThat(asPublic("select * from sign_in_find('" + mail + "')")).isEmpty();
    }

    @Test
    void failuresAreCountedForOneAccountAndForgottenAfterASuccess() {
        asPublic("select sign_in_failed('" + account + "', 2, " + NOW + ", " + NOW + " + interval '15 minutes')");
        assertThat(failures()).isEqualTo("1 ");
        asPublic("select sign_in_failed('" + account + "', 2, " + NOW + ", " + NOW + " + interval '15 minutes')");
        assertThat(failures()).startsWith("2 2026-11-24");
        asPublic("select sign_in_failed('" + UUID.randomUUID() + "', 2, " + NOW + ", " + NOW + ")");
        assertThat(failures()).startsWith("2 ");

        asPublic("select sign_in_succeeded('" + account + "')");
        assertThat(failures()).isEqualTo("0 ");
    }

    @Test
    void aLinkIsFoundUntilItIsUsedExpiredOrItsOwnerSuspended() {
        assertThat(asSystem(create(mail, "a", "1 hour")).getFirst().get(0)).isEqualTo(account);
        assertThat(asSystem(create("nobody@aoba.example", "b", "1 hour"))
                        .getFirst()
                        .get(0))
                .isNull();
        Record found = asPublic(find("a", "0 minutes")).getFirst();
        assertThat(found.get("mail")).isEqualTo(mail);
        assertThat(found.get("customer_name")).isEqualTo("株式会社青葉製作所");

        assertThat(asPublic(find("a", "60 minutes"))).isEmpty();
        assertThat(asPublic(find("c", "0 minutes"))).isEmpty();
        Accounts.suspend(account);
        assertThat(asPublic(find("a", "0 minutes"))).isEmpty();
        assertThat(asPublic(use("a", "0 minutes")).getFirst().get(0)).isNull();
    }

    @Test
    void aLinkIsUsedOnceWithAllOthersOfItsAccount() {
        asSystem(create(mail, "d", "1 hour"));
        asSystem(create(mail, "e", "1 hour"));
        assertThat(asPublic(use("d", "61 minutes")).getFirst().get(0))
                .as("expired")
                .isNull();
        assertThat(asPublic(use("d", "1 minute")).getFirst().get(0)).isEqualTo(account);
        assertThat(asPublic(use("d", "1 minute")).getFirst().get(0)).as("used").isNull();
        assertThat(asPublic(find("e", "1 minute"))).isEmpty();
        assertThat(Accounts.texts("select password_hash from credential where account_id = ?", account))
                .containsExactly("new hash");
    }

    @Test
    void oldLinksAreForgotten() {
        asSystem(create(mail, "f", "1 hour"));
        asSystem("select password_link_forget(" + NOW + ")");
        assertThat(asPublic(find("f", "0 minutes"))).hasSize(1);

        asSystem("select password_link_forget(" + NOW + " + interval '61 minutes')");
        assertThat(Accounts.texts("select 1 from password_link where account_id = ?", account))
                .isEmpty();
    }

    @Test
    void theOwnPasswordIsOnesOwn() {
        Viewer viewer = viewers.find(account, null).orElseThrow();
        database.as(viewer, () -> dsl.fetch("select own_password_set('mine', " + NOW + ")"));

        assertThat(database.<String>as(
                        viewer,
                        () -> dsl.fetchSingle("select own_password_hash()").get(0, String.class)))
                .isEqualTo("mine");
        assertThatThrownBy(() -> database.as(viewer, () -> dsl.fetch("select * from credential")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theOwnReachIsOnesOwn() {
        Viewer mirai =
                viewers.find(Accounts.idOf(Cast.MIRAI_ADMINISTRATOR), null).orElseThrow();
        Result<Record> reach = database.as(mirai, () -> dsl.fetch("select * from own_reach()"));

        assertThat(reach.getValues("home", Boolean.class)).containsExactly(true, false);
        assertThat(reach.getValues("shows_money", Boolean.class)).containsExactly(true, false);
    }

    @Test
    void theAuditLogNamesTheViewerWhateverItIsTold() {
        Viewer viewer = viewers.find(account, null).orElseThrow();
        database.as(
                viewer,
                () -> dsl.fetch("select audit_record('" + UUID.randomUUID() + "', 'x', 'test." + account
                        + "', '', '', null, '{}', '', '')"));

        assertThat(Accounts.texts("select account_id::text from audit_entry where action = ?", "test." + account))
                .containsExactly(account.toString());
    }

    @Test
    void theSameJobTwiceIsOne() {
        String job = "select enqueue('test', '" + account + "', ''::bytea, '2100-01-01')";
        asPublic(job);
        asPublic(job);

        assertThat(Accounts.texts(
                        "delete from work.scheduled_tasks where task_instance = ? returning task_name",
                        account.toString()))
                .containsExactly("test");
    }

    private Result<Record> asPublic(String sql) {
        return database.asPublic(() -> dsl.fetch(sql));
    }

    private Result<Record> asSystem(String sql) {
        return database.asSystem("a test", () -> dsl.fetch(sql));
    }

    private String create(String address, String token, String valid) {
        return "select password_link_create('" + address + "', sha256('" + token + account + "'::bytea), " + NOW + ", "
                + NOW + " + interval '" + valid + "')";
    }

    private String find(String token, String later) {
        return "select * from password_link_find(sha256('" + token + account + "'::bytea), " + NOW + " + interval '"
                + later + "')";
    }

    private String use(String token, String later) {
        return "select password_link_use(sha256('" + token + account + "'::bytea), 'new hash', " + NOW + " + interval '"
                + later + "')";
    }

    private String failures() {
        return Accounts.texts(
                        "select failures || ' ' || coalesce((locked_until at time zone 'Asia/Tokyo')::text, '') from credential where account_id = ?",
                        account)
                .getFirst();
    }
}
