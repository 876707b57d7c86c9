package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.database.Logins;
import io.madoguchi.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What each database role may do at all, before any policy, stands here once more and word for word")
class GrantsTest {

    private static final String DATABASE = SceneDatabase.LOGINS.prefix();

    private static final List<String> ROLES = List.of("customer", "staff", "public", "system", "jobs", "app");

    /**
     * S select, I insert, U update of all columns, u of some ({@link #COLUMNS}), D delete; in the order of {@link #ROLES}.
     * The login of the program, app, may do nothing by itself.
     */
    private static final String TABLES = """
            access_application              SIu   Su    -  SIUD  -     -
            access_application_entry        SI    SI    -  SIUD  -     -
            account                         Su    Su    -  SIUD  -     -
            answer_template                 -     SIUD  -  SIUD  -     -
            attestation                     Su    S     -  SIUD  -     -
            attestation_answer              SI    S     -  SIUD  -     -
            application                     -     Su    -  SIUD  -     -
            application_link                -     -     -  -     -     -
            application_step                -     SI    -  SIUD  -     -
            attachment                      SI    SI    -  SIUD  -     -
            audit_entry                     -     S     -  -     -     -
            closing_day                     S     S     -  SIUD  -     -
            contact_window                  S     SIu   -  SIUD  -     -
            contract                        S     Su    -  SIUD  -     -
            contract_line                   S     S     -  SIUD  -     -
            contract_line_price             S     S     -  SIUD  -     -
            contract_price                  S     S     -  SIUD  -     -
            credential                      -     -     -  -     -     -
            customer                        S     S     -  SIUD  -     -
            customer_function               S     SIU   -  SIUD  -     -
            demo_mail                       -     -     -  SIUD  -     -
            device                          S     S     -  SIUD  -     -
            dispatch_step                   S     SI    -  SIUD  -     -
            engagement                      S     SIuD  -  SIUD  -     -
            engagement_group                S     SIuD  -  SIUD  -     -
            factor_lock                     -     -     -  -     -     -
            flyway_schema_history           -     -     -  -     -     -
            function_request                SI    Su    -  SIUD  -     -
            holiday                         S     S     -  SIUD  -     -
            import_change                   -     S     -  SIUD  -     -
            import_file                     -     S     -  SIUD  -     -
            import_problem                  -     S     -  SIUD  -     -
            import_run                      -     S     -  SIUD  -     -
            inquiry                         SIu   SIu   -  SIUD  -     -
            inquiry_device                  SI    S     -  SIUD  -     -
            inquiry_entry                   SI    SI    -  SIUD  -     -
            inquiry_seen                    SIU   SIU   -  SIUD  -     -
            inquiry_watch                   SID   SID   -  SIUD  -     -
            outage                          S     SIU   -  SIUD  -     -
            outage_entry                    -     SI    -  SIUD  -     -
            membership                      S     SID   -  SIUD  -     -
            notice                          Su    Su    -  SIUD  -     -
            notice_choice                   SIU   SIU   -  SIUD  -     -
            notice_digest_hour              SIU   SIU   -  SIUD  -     -
            part                            S     SIu   -  SIUD  -     -
            passkey                         -     -     -  -     -     -
            password_link                   -     -     -  -     -     -
            product                         S     S     -  SIUD  -     -
            recovery_code                   -     -     -  -     -     -
            report_draft                    SIUD  -     -  SD    -     -
            saved_view                      SIUD  SIUD  -  -     -     -
            sign_in_rule                    -     SIu   -  -     -     -
            submission                      SIU   SIU   -  SIUD  -     -
            terms_acceptance                SI    SI    -  SIUD  -     -
            totp                            -     -     -  -     -     -
            upload                          SID   SID   -  SIUD  -     -
            visit                           S     SIu   -  SIUD  -     -
            visit_engineer                  S     SID   -  SIUD  -     -
            work.scheduled_tasks            -     -     -  -     SIUD  -
            work.spring_session             -     -     -  -     SIUD  -
            work.spring_session_attributes  -     -     -  -     SIUD  -
            """;

    private static final String COLUMNS = """
            customer access_application state version
            staff    access_application state version
            customer account  family_name family_name_kana given_name given_name_kana language version
            staff    account  family_name family_name_kana given_name given_name_kana language version
            customer attestation finished_at
            staff    function_request answer decided_at decided_by_name granted
            customer inquiry  closed_at stage turn turn_since updated_at version
            staff    application  content customer_id decided_at mails reference search_key state version
            staff    contract engagement_id
            staff    engagement name version
            staff    engagement_group name shows_money_to_other_companies
            staff    contact_window revoked_at revoked_by_name
            staff    inquiry  assignee_id assignee_name category closed_at closes_at contract_id entitlement kind merged_into_id money outage_id restoration_due_at restored_at severity stage turn turn_since updated_at version
            customer notice   read_at
            staff    notice   read_at
            staff    part     carrier destination due_at name number quantity serial_in serial_out state tracking version
            staff    sign_in_rule changed_at changed_by_name factor ranges version
            staff    visit    arrived_at due_at ends_at left_at next_steps purpose result signature_id signer site starts_at state version work_done
            """;

    private static final String FUNCTIONS = """
            account_add              customer staff system
            account_change           customer staff
            account_doors            customer staff
            account_invitation_link  system
            account_invite           customer staff system
            account_log              customer staff
            account_sees_beyond      customer staff
            account_set_status       customer staff
            account_unlock           customer staff
            administered_company     customer staff
            administered_members     customer staff
            attested_company         customer
            application_answer       public
            application_confirm      public
            application_file         public
            application_link_create  system
            application_link_find    public
            account_scope_set        staff
            engagement_candidates    customer staff
            engagement_members       customer staff
            viewer_sets_up           staff
            audit_record             customer public staff system
            caller_digits            customer staff system
            caller_fold              customer staff system
            enqueue                  customer public staff system
            factor_drop              system
            factor_reset             customer staff
            inquiry_colleagues       customer staff
            inquiry_reporter_sees    staff
            own_factor_right         customer staff
            own_factor_try           customer staff
            own_factors              customer staff
            own_passkey_add          customer staff
            own_passkey_remove       customer staff
            own_passkeys             customer staff
            own_password_hash        customer staff
            own_reach                customer staff
            own_recovery_code_use    customer staff
            own_recovery_codes_set   customer staff
            own_sales_representative customer
            own_totp                 customer staff
            own_totp_remove          customer staff
            own_totp_set             customer staff
            own_totp_step            customer staff
            own_password_set         customer staff
            passkey_find             public
            passkey_used             public
            password_link_create     system
            password_link_find       public
            password_link_forget     system
            password_link_use        public
            password_set             system
            report_colleagues        customer
            search_fold              customer staff system
            sign_in_failed           public
            sign_in_find             public
            sign_in_ranges           public
            sign_in_succeeded        public
            staff_name               customer staff
            viewer_account           customer public staff system
            viewer_customer          customer public staff system
            viewer_engagements       customer public staff system
            viewer_find              public system
            viewer_intake            customer public staff system
            viewer_kind              customer public staff system
            viewer_money             customer public staff system
            viewer_money_engagements customer public staff system
            viewer_whole             customer public staff system
            """;

    @Test
    void everyRoleMayDoWithEveryTableWhatTheTableSays() {
        Set<String> expected = new TreeSet<>();
        for (String line : TABLES.lines().toList()) {
            String[] cells = line.strip().split(" +", -1);
            for (int i = 0; i < ROLES.size(); i++) {
                expected.add(cells[0] + " " + ROLES.get(i) + " " + cells[i + 1]);
            }
        }
        assertThat(rows("""
                        select case nspname when 'public' then '' else nspname || '.' end || relname || ' ' || role || ' '
                            || coalesce(nullif(concat(
                                case when has_table_privilege(login, c.oid, 'select') then 'S' end,
                                case when has_table_privilege(login, c.oid, 'insert') then 'I' end,
                                case when has_table_privilege(login, c.oid, 'update') then 'U'
                                     when has_any_column_privilege(login, c.oid, 'update') then 'u' end,
                                case when has_table_privilege(login, c.oid, 'delete') then 'D' end,
                                case when has_table_privilege(login, c.oid, 'truncate, references, trigger')
                                     then ' and more' end), ''), '-')
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace, roles
                         where nspname in ('public', 'work') and relkind in ('r', 'p', 'v', 'm', 'f')""")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void columnsThatMayBeChangedAreThese() {
        assertThat(rows("""
                        select role || ' ' || relname || ' ' || string_agg(attname, ' ' order by attname)
                          from pg_class c join pg_attribute a on attrelid = c.oid, roles
                         where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
                           and not has_table_privilege(login, c.oid, 'update')
                           and has_column_privilege(login, c.oid, attnum, 'update')
                         group by role, relname""")).containsExactlyInAnyOrderElementsOf(normalised(COLUMNS));
    }

    @Test
    void functionsThatMayBeCalledAreThese() {
        assertThat(rows("""
                        select proname || ' ' || string_agg(role, ' ' order by role)
                          from pg_proc p join pg_namespace n on n.oid = pronamespace, roles
                         where nspname in ('public', 'work') and has_function_privilege(login, p.oid, 'execute')
                         group by p.oid, proname""")).containsExactlyInAnyOrderElementsOf(normalised(FUNCTIONS));
    }

    @Test
    void everyTableHasRowLevelSecurity() {
        assertThat(rows("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                           and not relrowsecurity and relname <> 'flyway_schema_history'""")).isEmpty();
    }

    @Test
    void noPolicyIsForEverybody() {
        assertThat(rows("select policyname from pg_policies where 'public' = any(roles)"))
                .isEmpty();
    }

    @Test
    void theLoginsOfTheProgramAreNeitherOwnersNorAbovePolicies() {
        assertThat(rows("""
                        select rolname from pg_roles where rolname like 'scene\\_%' and (rolsuper or rolbypassrls
                            or rolcreaterole or rolcreatedb or rolname = 'scene_app' and rolinherit)""")).isEmpty();
        assertThat(rows("""
                        select r.rolname from pg_auth_members m join pg_roles r on r.oid = roleid
                          join pg_roles l on l.oid = member where l.rolname = 'scene_app'"""))
                .containsExactlyInAnyOrder("scene_customer", "scene_staff", "scene_public", "scene_system");
    }

    @Test
    void withoutARoleTheProgramReadsNothing() throws SQLException {
        Logins logins = SceneDatabase.LOGINS;
        try (Connection app = DriverManager.getConnection(
                        logins.url(), logins.app().user(), logins.app().password());
                Statement statement = app.createStatement()) {
            for (String table : rows("select oid::regclass::text from pg_class where relkind = 'r'"
                    + " and relnamespace in ('public'::regnamespace, 'work'::regnamespace)")) {
                assertThatThrownBy(() -> statement.execute("select 1 from " + table))
                        .as(table)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static Set<String> normalised(String text) {
        return text.lines().map(line -> line.strip().replaceAll(" +", " ")).collect(Collectors.toSet());
    }

    /** The first column; {@code roles} gives the short name of each role with its real one. */
    private static List<String> rows(String query) {
        String roles = ROLES.stream()
                .map(role -> "('%s', '%s_%s')".formatted(role, DATABASE, role))
                .collect(Collectors.joining(", ", "with roles(role, login) as (values ", ") "));
        List<String> rows = new ArrayList<>();
        try (Connection connection = TestDatabase.shared().superuser(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(roles + query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
