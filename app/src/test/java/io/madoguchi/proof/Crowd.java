package io.madoguchi.proof;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.TestDatabase;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One person of each kind before the program: each account type and role, whole and restricted, in the own company and at a
 * reseller with and without money, under control with and without an engagement, and somebody who is not signed in.
 */
final class Crowd {

    private static final List<Sight> MORE = List.of(
            new Sight(Cast.MIRAI_ADMINISTRATOR, "C0005"),
            new Sight("kanri@koharuya.example", "C0005"),
            new Sight("kanri@koharuya.example", "C0011"),
            new Sight("toi@koharuya.example", "C0005"),
            new Sight("kanri@hinode.example", "C0008"),
            new Sight("kanri@kamome.example", "C0009"),
            new Sight("toi@kamome.example", "C0009"));

    private final Reference reference;
    private final Visitors visitors;
    private final List<Seat> seats = new ArrayList<>();

    Crowd(Reference reference, Visitors visitors) {
        this.reference = reference;
        this.visitors = visitors;
        Cast.CUSTOMERS.forEach(
                mail -> seats.add(seat(new Sight(mail, reference.account(mail).company()))));
        MORE.forEach(sight -> seats.add(seat(sight)));
        Cast.STAFF.forEach(mail -> seats.add(seat(new Sight(mail, ""))));
        seats.add(seat(new Sight(Cast.SALES_2, "")));
        seats.add(new Seat(null, reference, visitors.anonymous()));
    }

    private Seat seat(Sight sight) {
        Visitor visitor = visitors.fresh(sight.mail());
        if (!sight.organisation().equals(reference.account(sight.mail()).company())) {
            String id =
                    Objects.requireNonNull(rows("select code, id from customer").get(sight.organisation()));
            Answer answer = visitor.post("/organisation", "organisation", id);
            if (answer.status() != 303) {
                throw new AssertionError(sight + " cannot be brought into view: " + answer.status());
            }
            visitor.get("/");
        }
        return new Seat(sight, reference, visitor);
    }

    List<Seat> all() {
        return seats;
    }

    List<Seat> signedIn() {
        return seats.stream().filter(Seat::isSignedIn).toList();
    }

    Seat of(String mail, String organisation) {
        return seats.stream()
                .filter(seat -> new Sight(mail, organisation).equals(seat.sight()))
                .findFirst()
                .orElseThrow();
    }

    Visitor stranger() {
        return visitors.anonymous();
    }

    /** Looks past the policies: the first column → the second. */
    static Map<String, String> rows(String query) {
        Map<String, String> found = new HashMap<>();
        try (Connection connection = TestDatabase.shared().superuser("proof");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Arranges past the policies. */
    static void change(String sql) {
        try (Connection connection = TestDatabase.shared().superuser("proof");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
