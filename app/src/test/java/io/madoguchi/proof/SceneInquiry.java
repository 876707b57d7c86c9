package io.madoguchi.proof;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.testing.Cast;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** Writes an inquiry with a report by its reporter, a message and an internal note by the desk, each with a file. */
final class SceneInquiry {

    private final Connection connection;
    private final NamedCsvRecord inquiry;
    private final String subject;

    SceneInquiry(Connection connection, NamedCsvRecord inquiry) {
        this.connection = connection;
        this.inquiry = inquiry;
        this.subject = inquiry.getField("subject");
    }

    /** What is in the file of an attachment. */
    static byte[] content(String attachment) {
        return attachment.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void write() throws SQLException {
        Scene.run(
                connection,
                """
                insert into inquiry (id, number, customer_id, engagement_id, money, kind, severity, category, device_id,
                    contract_id, subject, description, reporter_id, reporter_name, stage, turn, turn_since, created_at,
                    updated_at, search_key, assignee_id, assignee_name, closed_at)
                select gen_random_uuid(), 'I-20261120-' || lpad(nextval('inquiry_number')::text, 4, '0'), c.id, e.id,
                    ? = 'CONTRACT_BILLING', 'QUESTION', ?, ?, d.id, k.id, ?, 'proof', a.id,
                    a.family_name || ' ' || a.given_name, ?, ?, now(), now(), now(), concat_ws(' ', ?, d.search_key),
                    b.id, b.family_name || ' ' || b.given_name, case when ? = 'CLOSED' then now() end
                  from customer c join account a on a.mail = ? left join account b on b.mail = ?
                  left join device d on d.code = ?
                  left join contract k on k.number = ? left join engagement e on e.customer_id = c.id and e.name = ?
                 where c.code = ?""",
                inquiry.getField("category"),
                inquiry.getField("severity"),
                inquiry.getField("category"),
                subject,
                inquiry.getField("stage"),
                inquiry.getField("turn"),
                SearchKey.of(subject),
                inquiry.getField("stage"),
                inquiry.getField("reporter"),
                inquiry.getField("assignee"),
                inquiry.getField("device_code"),
                inquiry.getField("contract_number"),
                inquiry.getField("engagement_name"),
                inquiry.getField("customer_code"));
        Scene.run(
                connection,
                "update inquiry set search_key = lower(number) || ' ' || search_key where subject = ?",
                subject);
        for (String mail : List.of(inquiry.getField("reporter"), Cast.DESK)) {
            Scene.run(connection, """
                    insert into inquiry_watch (inquiry_id, customer_id, account_id, added_at)
                    select i.id, i.customer_id, a.id, now() from inquiry i, account a where i.subject = ? and a.mail = ?""", subject, mail);
        }
        Scene.run(connection, """
                insert into inquiry_device select i.id, i.customer_id, d.id, 0 from inquiry i join device d
                    on d.customer_id = i.customer_id and d.id <> i.device_id and d.engagement_id is not distinct from i.engagement_id
                 where i.subject = ? order by d.code limit 1""", subject);
        outage();
        for (String kind : List.of("REPORTED", "MESSAGE", "NOTE")) {
            entry(kind, kind.equals("REPORTED") ? inquiry.getField("reporter") : Cast.DESK);
        }
        dispatch();
    }

    /** A visit with a step, a remark for staff and an engineer; and a part. */
    private void dispatch() throws SQLException {
        Scene.run(connection, """
                insert into visit (id, inquiry_id, customer_id, money, state, due_at, purpose, site, starts_at, ends_at,
                    arrived_at, left_at, result, created_at)
                select gen_random_uuid(), id, customer_id, money, 'DONE', now(), subject || ' VISIT', 'site',
                    now() - interval '1 hour', now(), now(), now(), 'COMPLETED', now() from inquiry where subject = ?""", subject);
        Scene.run(connection, """
                insert into visit_engineer (visit_id, account_id, inquiry_id, customer_id, money, name, position)
                select v.id, a.id, inquiry_id, v.customer_id, money, 'engineer', 0 from visit v, account a
                 where purpose = ? and mail = ?""", subject + " VISIT", Cast.ENGINEER);
        Scene.run(connection, """
                insert into part (id, inquiry_id, customer_id, money, state, due_at, number, name, quantity, destination, created_at)
                select gen_random_uuid(), id, customer_id, money, 'PLANNED', now(), 'X-1', subject || ' PART', 1, 'site', now()
                  from inquiry where subject = ?""", subject);
        for (String state : List.of("PLANNED", "REMARK")) {
            Scene.run(connection, """
                    insert into dispatch_step (id, inquiry_id, customer_id, money, visit_id, internal, state, at, author_id,
                        author_name, text)
                    select gen_random_uuid(), inquiry_id, v.customer_id, money, v.id, ? = 'REMARK', ?, now(), a.id, '', ?
                      from visit v, account a where purpose = ? and mail = ?""", state, state, subject + " " + state, subject + " VISIT", Cast.COORDINATOR);
        }
    }

    private void outage() throws SQLException {
        Scene.run(connection, """
                with new as (insert into outage (id, number, title, affected, created_at)
                    values (gen_random_uuid(), 'W-20261120-' || lpad(nextval('outage_number')::text, 4, '0'), ?, '', now())
                    returning id), told as (
                    insert into outage_entry (id, outage_id, kind, at, author_id, author_name, text)
                    select gen_random_uuid(), new.id, 'DECLARED', now(), a.id, '', '' from new, account a where a.mail = ?)
                update inquiry set outage_id = new.id from new where subject = ?""", subject, Cast.DESK, subject);
    }

    private void entry(String kind, String author) throws SQLException {
        String name = subject + " " + kind;
        Scene.run(connection, """
                insert into inquiry_entry (id, inquiry_id, customer_id, money, internal, kind, at, author_id, author_name,
                    author_kind, text)
                select gen_random_uuid(), i.id, i.customer_id, i.money, ?, ?, now(), a.id,
                    a.family_name || ' ' || a.given_name, a.kind, ? from inquiry i, account a
                 where i.subject = ? and a.mail = ?""", kind.equals("NOTE"), kind, "text of " + name, subject, author);
        Scene.run(connection, """
                insert into attachment (id, entry_id, inquiry_id, customer_id, money, internal, sha256, name, media_type,
                    size_bytes, created_at)
                select gen_random_uuid(), e.id, e.inquiry_id, e.customer_id, e.money, e.internal, ?, ?, 'text/plain', ?,
                    now() from inquiry_entry e where e.text = ?""", sha256(content(name)), name, content(name).length, "text of " + name);
    }
}
