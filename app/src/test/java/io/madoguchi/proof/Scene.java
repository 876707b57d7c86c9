package io.madoguchi.proof;

import static io.madoguchi.proof.Facts.list;
import static io.madoguchi.proof.Facts.rowsOf;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes all that the reference model knows into a database: the cast, and what the proof adds to it. */
final class Scene {

    private final Connection connection;

    private Scene(Connection connection) {
        this.connection = connection;
    }

    /** The cast is already there. */
    static void addTo(String database) {
        try (Connection connection = TestDatabase.shared().superuser(database)) {
            connection.setAutoCommit(false);
            new Scene(connection).write();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The scene cannot be written", e);
        }
    }

    private void write() throws SQLException {
        for (NamedCsvRecord a : rowsOf("proof/accounts")) {
            run(
                    "update account set scope = ?, status = ? where mail = ?",
                    a.getField("scope"),
                    a.getField("status"),
                    a.getField("mail"));
        }
        for (NamedCsvRecord g : rowsOf("proof/engagements")) {
            engagement(g);
        }
        for (NamedCsvRecord d : rowsOf("proof/devices")) {
            device(d);
        }
        for (NamedCsvRecord i : rowsOf("proof/inquiries")) {
            new SceneInquiry(connection, i).write();
        }
        peoplesOwn();
    }

    private void engagement(NamedCsvRecord g) throws SQLException {
        String customer = g.getField("customer_code");
        String name = g.getField("engagement_name");
        run("""
                insert into engagement select gen_random_uuid(), id, ? from customer where code = ?
                on conflict do nothing""", name, customer);
        run("""
                insert into engagement_group select gen_random_uuid(), e.customer_id, e.id, ?, ? = 'YES'
                  from engagement e join customer c on c.id = e.customer_id where e.name = ? and c.code = ?
                on conflict do nothing""", g.getField("group_name"), g.getField("shows_money_to_other_companies"), name, customer);
        for (String mail : list(g.getField("account_mails"))) {
            run("""
                    insert into membership select g.id, a.id, now() from account a, engagement_group g
                      join engagement e on e.id = g.engagement_id join customer c on c.id = e.customer_id
                     where a.mail = ? and e.name = ? and c.code = ?""", mail, name, customer);
        }
        for (String contract : list(g.getField("contract_numbers"))) {
            run("""
                    update contract k set engagement_id = e.id from engagement e
                     where e.customer_id = k.customer_id and e.name = ? and k.number = ?""", name, contract);
        }
    }

    private void device(NamedCsvRecord d) throws SQLException {
        String code = d.getField("device_code");
        run(
                """
                insert into device select gen_random_uuid(), c.id, null, ?, p.id, ?, ?, ?, p.search_key || ' ' || ?
                  from customer c, product p
                 where c.code = ? and p.code = ? on conflict do nothing""",
                code,
                d.getField("serial_number"),
                d.getField("host_name"),
                d.getField("site"),
                SearchKey.of(code, d.getField("serial_number"), d.getField("host_name"), d.getField("site")),
                d.getField("customer_code"),
                d.getField("product_code"));
        if (!d.getField("contract_number").isEmpty()) {
            run("""
                    insert into contract_line select gen_random_uuid(), k.customer_id, null, k.id, d.id, ?, ?::date
                      from contract k, device d where k.number = ? and d.code = ?""", d.getField("service"), d.getField("covered_from"), d.getField("contract_number"), code);
            run("""
                    insert into contract_line_price select l.id, l.customer_id, null, ?::bigint
                      from contract_line l join contract k on k.id = l.contract_id join device d on d.id = l.device_id
                     where k.number = ? and d.code = ?""", d.getField("annual_price_yen"), d.getField("contract_number"), code);
        }
    }

    private void peoplesOwn() throws SQLException {
        for (String number : Inventory.APPLICATIONS) {
            application(number);
        }
        for (String customer : List.of("C0001", "C0005")) {
            run(
                    "insert into engagement select gen_random_uuid(), id, ? from customer where code = ?",
                    Inventory.BARE_ENGAGEMENT,
                    customer);
        }
        run("""
                insert into access_application
                select gen_random_uuid(), 'E-20261120-' || lpad((row_number() over (order by mail))::text, 4, '0'), customer_id, id,
                    mail, 'ASKED', '[]', mail, 1, now()
                  from account where customer_id is not null""");
        run("""
                insert into access_application_entry
                select gen_random_uuid(), id, customer_id, 'FILED', now(), applicant_id, applicant_name, ''
                  from access_application""");
        run("insert into closing_day values ('2027-06-01', ?, true)", Inventory.CLOSING_DAY);
        run("""
                insert into contact_window
                select w, w, date '2026-01-01', false, false, ?, '', '{HARDWARE_MAINTENANCE}', '{NORMAL}', '03-5550-0100', '', '',
                    '24X365', '', '', now(), id, ''
                  from account, gen_random_uuid() w where mail = ?""", Inventory.CONTACT_WINDOW, Cast.ADMINISTRATOR);
        run(
                "insert into answer_template values (gen_random_uuid(), null, '分類', ?, '文', '', now(), '')",
                Inventory.ANSWER_TEMPLATE);
        run("insert into answer_template select gen_random_uuid(), id, '分類', mail, '文', '', now(), '' from account"
                + " where customer_id is null");
        run("""
                insert into upload select gen_random_uuid(), id, gen_random_uuid(), ?, mail, 'text/plain', 1, now()
                  from account""", SceneInquiry.sha256(new byte[1]));
        run("""
                insert into report_draft select id, gen_random_uuid(), customer_id, gen_random_uuid(), 1, '{}', now(), now()
                  from account where customer_id is not null""");
        run("insert into notice_choice select id, mail, 'DAILY' from account");
        run("insert into notice_digest_hour select id, 7 from account");
        run("insert into submission select id, gen_random_uuid(), mail, now() from account");
        run("insert into saved_view select gen_random_uuid(), id, mail, '', now() from account");
        run("insert into notice (id, event, subject_id, recipient_id, created_at)"
                + " select gen_random_uuid(), mail, gen_random_uuid(), id, now() from account");
        run(
                "insert into inquiry_seen select id, (select i.id from inquiry i where subject = '青葉 案件なし 契約'), now() from account");
        run(
                "insert into audit_entry (account_id, account_name, action, subject) select id, mail, 'sign-in', mail from account");
        run("insert into password_link select sha256(mail::bytea), id, now(), now() from account");
        run("insert into customer_function select id, 'RENEWAL', true, now(), '' from customer");
        run("""
                insert into function_request
                select distinct on (customer_id) gen_random_uuid(), customer_id, id, '', 'RENEWAL', false, '', now()
                  from account where customer_id is not null order by customer_id, mail""");
        run("insert into attestation select gen_random_uuid(), customer_id, now(), now() from function_request");
        run("""
                insert into attestation_answer
                select a.id, a.customer_id, r.account_id, true, now(), r.account_id
                  from attestation a join function_request r on r.customer_id = a.customer_id""");
        run("insert into recovery_code select id, sha256(mail::bytea), now(), null from account");
        run("insert into factor_lock select id, 0, null from account");
        // Of those who do not sign in: the others would be asked for it.
        run("insert into totp select id, '', 0, now() from account where status = 'SUSPENDED'");
        run(
                "insert into passkey select id::text::bytea, id, mail, '', '', 0, '', false, false, now(), null from account"
                        + " where status = 'SUSPENDED'");
        run(
                "insert into sign_in_rule select gen_random_uuid(), null, ?, false, '{}', 1, now(), ''",
                Inventory.RULED_ROLE);
        run(
                "insert into sign_in_rule select gen_random_uuid(), id, null, false, '{}', 1, now(), '' from customer where code = ?",
                Inventory.RULED_CUSTOMER);
        for (String mail : Inventory.IMPORTERS) {
            run("""
                    insert into import_run (id, account_id, account_name, mode, state, created_at)
                    select gen_random_uuid(), id, mail, 'DRY_RUN', 'CHECKED', now() from account where mail = ?""", mail);
        }
        run("""
                insert into import_file (run_id, position, name, sha256, kind, encoding, lines_total)
                select id, 0, account_name, ?, 'devices', 'UTF-8', 1 from import_run""", SceneInquiry.sha256(new byte[1]));
        run("insert into import_problem select run_id, 1, 0, 1, '', name, 'required', '{}' from import_file");
        run("insert into import_change select run_id, 1, 0, 1, name, 'site', 'old', 'new' from import_file");
    }

    private void application(String number) throws SQLException {
        String content = """
                {"company": "株式会社青葉製作所", "reference": "C0001", "applicant": {"familyName": "申", "givenName": "請",
                 "familyNameKana": "シン", "givenNameKana": "セイ", "department": "", "telephone": "03-1234-5678",
                 "mail": "applicant@scene.example"}, "accounts": [{"mail": "wanted@scene.example", "familyName": "新",
                 "givenName": "規", "familyNameKana": "", "givenNameKana": "", "department": "", "kind": "INQUIRY_AGENT",
                 "functions": ["INCIDENT_INTAKE"], "language": "ja"}], "engagements": [], "remarks": "", "consents": {}}""";
        boolean confirmed = !number.equals(Inventory.APPLICATIONS.get(2));
        boolean placed = number.equals(Inventory.APPLICATIONS.getFirst());
        run("""
                insert into application (id, number, form_key, state, language, mail, content, mails, search_key, reference,
                    customer_id, network, filed_at, confirmed_at)
                select gen_random_uuid(), ?, gen_random_uuid(), ?, 'ja', 'applicant@scene.example', ?::jsonb,
                    '{wanted@scene.example}', '', '', case when ? then id end, '', now(), case when ? then now() end
                  from customer where code = 'C0001'""", number, confirmed ? "OPEN" : "UNCONFIRMED", content, placed, confirmed);
        run("""
                insert into application_step (id, application_id, kind, at, author_name, text, content)
                select gen_random_uuid(), id, 'FILED', now(), '', '', content from application where number = ?""", number);
    }

    private void run(String sql, Object... values) throws SQLException {
        run(connection, sql, values);
    }

    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
