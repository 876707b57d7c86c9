package io.madoguchi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who is signed in, and what of the data he looks at. Tickets are dealt out by their numbers, whoever else may see
 * them: answers of two people do not meet.
 */
final class Person {

    private static final int TICKETS = 400;
    private static final int DESK = 6;

    private final String mail;
    private final List<Ticket> tickets;
    private final List<String> devices;
    private final ConcurrentMap<String, Integer> versions = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Person(String mail, List<Ticket> tickets, List<String> devices) {
        this.mail = mail;
        this.tickets = tickets;
        this.devices = devices;
    }

    /** Three see all of the large customer, one a part of it, being under access control; the others are of small ones. */
    static List<Person> customers(Connection superuser, int count) throws SQLException {
        List<String> mails = List.of("user1@c1.example", "user3@c1.example", "user4@c1.example", "user2@c1.example");
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(
                    i < mails.size()
                            ? of(superuser, mails.get(i), i, mails.size())
                            : of(superuser, "user1@c" + i + ".example", 0, 1));
        }
        return all;
    }

    static List<Person> desk(Connection superuser, int count) throws SQLException {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(of(superuser, "staff" + (1 + i % DESK) + "@vendor.example", i, count));
        }
        return all;
    }

    private static Person of(Connection superuser, String mail, int nth, int count) throws SQLException {
        List<Ticket> tickets = new ArrayList<>();
        try (PreparedStatement query = superuser.prepareStatement("""
                select i.number, i.version from account a join inquiry i on a.customer_id is null or i.customer_id = a.customer_id
                 where a.mail = ? and i.stage <> 'CLOSED' and (a.scope = 'WHOLE' or i.engagement_id in (
                       select g.engagement_id from membership m join engagement_group g on g.id = m.group_id where m.account_id = a.id))
                   and (hashtext(i.number) & 2147483647) % ? = ?
                 order by i.created_at desc limit ?""")) {
            query.setString(1, mail);
            query.setInt(2, count);
            query.setInt(3, nth);
            query.setInt(4, TICKETS);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                tickets.add(new Ticket(rows.getString(1), rows.getInt(2)));
            }
        }
        List<String> devices = new ArrayList<>();
        try (PreparedStatement query = superuser.prepareStatement("""
                select d.code from account a join device d on a.customer_id is null or d.customer_id = a.customer_id
                 where a.mail = ? and (a.scope = 'WHOLE' or d.engagement_id in (
                       select g.engagement_id from membership m join engagement_group g on g.id = m.group_id where m.account_id = a.id))
                 order by d.code limit 100""")) {
            query.setString(1, mail);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                devices.add(rows.getString(1));
            }
        }
        if (tickets.isEmpty() || devices.isEmpty()) {
            throw new IllegalStateException("No tickets or devices for " + mail);
        }
        return new Person(mail, tickets, devices);
    }

    String mail() {
        return mail;
    }

    Ticket nextTicket() {
        return tickets.get(Math.floorMod(turn.getAndIncrement(), tickets.size()));
    }

    String nextDevice() {
        return devices.get(Math.floorMod(turn.getAndIncrement(), devices.size()));
    }

    /** The version that the ticket has now; an answer makes the next one. */
    int version(Ticket ticket) {
        return versions.getOrDefault(ticket.number(), ticket.version());
    }

    void answered(Ticket ticket) {
        versions.merge(ticket.number(), ticket.version() + 1, (now, first) -> now + 1);
    }

    record Ticket(String number, int version) {}
}
