package io.madoguchi.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.terms.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Writes the cast past the importer, so that a fault there fails the importer's tests alone. */
public final class CastData {

    private final Connection connection;
    private final Map<String, UUID> ids = new HashMap<>();

    private CastData(Connection connection) {
        this.connection = connection;
    }

    public static void load(String database) {
        load(TestDatabase.shared(), database);
    }

    public static void load(TestDatabase server, String database) {
        try (Connection connection = server.superuser(database)) {
            connection.setAutoCommit(false);
            new CastData(connection).write();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The cast cannot be written", e);
        }
    }

    private void write() throws SQLException {
        acceptTerms();
        List<NamedCsvRecord> accounts = read("accounts.csv");
        accounts(accounts.stream()
                .filter(a -> a.getField("customer_code").isEmpty())
                .toList());
        insert(
                "insert into customer values (?,?,?,?,?,?,?,?,?,?,?)",
                read("customers.csv"),
                c -> new @Nullable Object[] {
                    id("customer", c.getField("customer_code")),
                    c.getField("customer_code"),
                    c.getField("name"),
                    c.getField("name_kana"),
                    c.getField("postal_code"),
                    c.getField("address"),
                    c.getField("building"),
                    c.getField("phone"),
                    idOrNull("customer", c.getField("reseller_code")),
                    id("account", c.getField("sales_representative")),
                    SearchKey.of(
                            c.getField("customer_code"),
                            c.getField("name"),
                            c.getField("name_kana"),
                            c.getField("phone"))
                });
        accounts(accounts.stream()
                .filter(a -> !a.getField("customer_code").isEmpty())
                .toList());
        Map<String, UUID> engagementOfContract = engagements();
        contracts(engagementOfContract);
        devices();
    }

    /**
     * Everybody of a customer has accepted the terms in force, now and whenever a test makes an account: the gate of the terms
     * has tests of its own.
     */
    private void acceptTerms() throws SQLException {
        String documents = new Documents()
                .all().stream()
                        .map(each -> "('%s', '%s')".formatted(each.document(), each.version()))
                        .collect(Collectors.joining(", "));
        run("create schema testing");
        run("""
                create function testing.accept_terms() returns trigger language plpgsql security definer as $$
                begin
                    insert into public.terms_acceptance select new.id, document, version, '', new.created_at, ''
                      from (values %s) d(document, version);
                    return null;
                end $$""".formatted(documents));
        run("create trigger accept_terms after insert on account for each row when (new.customer_id is not null)"
                + " execute function testing.accept_terms()");
    }

    private void accounts(List<NamedCsvRecord> rows) throws SQLException {
        insert(
                "insert into account (id, customer_id, kind, mail, family_name, given_name, family_name_kana,"
                        + " given_name_kana, department, phone, language, scope, created_at)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?, '2026-01-05 00:00Z')",
                rows,
                a -> new @Nullable Object[] {
                    id("account", a.getField("mail")),
                    idOrNull("customer", a.getField("customer_code")),
                    a.getField("type"),
                    a.getField("mail"),
                    a.getField("family_name"),
                    a.getField("given_name"),
                    a.getField("family_name_kana"),
                    a.getField("given_name_kana"),
                    a.getField("department"),
                    a.getField("phone"),
                    a.getField("language"),
                    a.getField("scope")
                });
        String hash = "{pbkdf2-1000}"
                + new Pbkdf2PasswordEncoder("", 16, 1000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                        .encode(Cast.PASSWORD);
        insert("insert into credential values (?, ?, '2026-01-05 00:00Z', 0, null)", rows, a ->
                new @Nullable Object[] {id("account", a.getField("mail")), hash});
    }

    private Map<String, UUID> engagements() throws SQLException {
        Map<String, UUID> ofContract = new HashMap<>();
        for (NamedCsvRecord g : read("engagements.csv")) {
            String key = g.getField("customer_code") + g.getField("engagement_name");
            UUID customer = id("customer", g.getField("customer_code"));
            run(
                    "insert into engagement values (?,?,?)",
                    id("engagement", key),
                    customer,
                    g.getField("engagement_name"));
            run(
                    "insert into engagement_group values (?,?,?,?,?)",
                    id("group", key),
                    customer,
                    id("engagement", key),
                    g.getField("group_name"),
                    g.getField("shows_money_to_other_companies").equals("YES"));
            for (String mail : g.getField("account_mails").split(";", -1)) {
                if (!mail.isEmpty()) {
                    run(
                            "insert into membership values (?,?,'2026-01-05 00:00Z')",
                            id("group", key),
                            id("account", mail));
                }
            }
            for (String number : g.getField("contract_numbers").split(";", -1)) {
                ofContract.put(number, id("engagement", key));
            }
        }
        return ofContract;
    }

    private void contracts(Map<String, UUID> engagementOfContract) throws SQLException {
        List<NamedCsvRecord> rows = read("contracts.csv");
        insert("insert into contract values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows, c -> new @Nullable Object[] {
            id("contract", c.getField("contract_number")),
            id("customer", c.getField("customer_code")),
            engagementOfContract.get(c.getField("contract_number")),
            c.getField("contract_number"),
            c.getField("title"),
            c.getField("service"),
            c.getField("plan"),
            c.getField("hours"),
            Integer.valueOf(c.getField("first_response_minutes")),
            Integer.valueOf(c.getField("restoration_minutes")),
            LocalDate.parse(c.getField("starts_on")),
            LocalDate.parse(c.getField("ends_on")),
            c.getField("status"),
            id("account", c.getField("sales_representative")),
            SearchKey.of(c.getField("contract_number"), c.getField("title"))
        });
        insert("insert into contract_price values (?,?,null,?)", rows, c -> new @Nullable Object[] {
            id("contract", c.getField("contract_number")),
            id("customer", c.getField("customer_code")),
            Long.valueOf(c.getField("annual_amount_yen"))
        });
    }

    private void devices() throws SQLException {
        Map<String, NamedCsvRecord> products = new HashMap<>();
        List<NamedCsvRecord> productRows = read("products.csv");
        productRows.forEach(p -> products.put(p.getField("product_code"), p));
        insert("insert into product values (?,?,?,?,?,?,?,?,?)", productRows, p -> new @Nullable Object[] {
            id("product", p.getField("product_code")),
            p.getField("product_code"),
            p.getField("maker"),
            p.getField("model_number"),
            p.getField("name"),
            p.getField("kind"),
            dateOrNull(p.getField("end_of_sale")),
            dateOrNull(p.getField("end_of_support")),
            SearchKey.of(
                    p.getField("product_code"), p.getField("maker"), p.getField("model_number"), p.getField("name"))
        });
        List<NamedCsvRecord> rows = read("devices.csv");
        insert("insert into device values (?,?,null,?,?,?,?,?,?)", rows, d -> {
            NamedCsvRecord p = Objects.requireNonNull(products.get(d.getField("product_code")));
            return new @Nullable Object[] {
                id("device", d.getField("device_code")),
                id("customer", d.getField("customer_code")),
                d.getField("device_code"),
                id("product", d.getField("product_code")),
                d.getField("serial_number"),
                d.getField("host_name"),
                d.getField("site"),
                SearchKey.of(
                        d.getField("device_code"),
                        p.getField("maker"),
                        p.getField("model_number"),
                        p.getField("name"),
                        d.getField("serial_number"),
                        d.getField("host_name"),
                        d.getField("site"))
            };
        });
        insert("insert into contract_line values (?,?,null,?,?,?,?)", rows, d -> new @Nullable Object[] {
            id("line", d.getField("device_code")),
            id("customer", d.getField("customer_code")),
            id("contract", d.getField("contract_number")),
            id("device", d.getField("device_code")),
            d.getField("service"),
            LocalDate.parse(d.getField("covered_from"))
        });
        insert("insert into contract_line_price values (?,?,null,?)", rows, d -> new @Nullable Object[] {
            id("line", d.getField("device_code")),
            id("customer", d.getField("customer_code")),
            Long.valueOf(d.getField("annual_price_yen"))
        });
    }

    private UUID id(String kind, String code) {
        return ids.computeIfAbsent(
                kind + ":" + code, key -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }

    private @Nullable UUID idOrNull(String kind, String code) {
        return code.isEmpty() ? null : id(kind, code);
    }

    private static @Nullable LocalDate dateOrNull(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private void insert(String sql, List<NamedCsvRecord> rows, Values values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (NamedCsvRecord row : rows) {
                bind(statement, values.of(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static List<NamedCsvRecord> read(String name) {
        try (InputStream file = Objects.requireNonNull(CastData.class.getResourceAsStream("/data/" + name))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return CsvReader.builder().ofNamedCsvRecord(withoutMark).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Values {
        @Nullable
        Object[] of(NamedCsvRecord row);
    }
}
