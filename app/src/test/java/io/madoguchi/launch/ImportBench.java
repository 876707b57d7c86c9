package io.madoguchi.launch;

import io.madoguchi.imports.By;
import io.madoguchi.imports.ImportMode;
import io.madoguchi.imports.ImportReport;
import io.madoguchi.imports.Imports;
import io.madoguchi.imports.NamedFile;
import io.madoguchi.imports.Problem;
import io.madoguchi.imports.Progress;
import io.madoguchi.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own into which all reference files have been imported; nothing else of the program runs on it. */
final class ImportBench implements AutoCloseable {

    static final String CUSTOMERS =
            "customer_code,name,name_kana,postal_code,address,building,phone,reseller_code,sales_representative";
    static final String ACCOUNTS = "mail,customer_code,type,family_name,given_name,family_name_kana,given_name_kana,"
            + "department,phone,language,scope";
    static final String PRODUCTS = "product_code,maker,model_number,name,kind,end_of_sale,end_of_support";
    static final String CONTRACTS = "contract_number,customer_code,title,service,plan,hours,first_response_minutes,"
            + "restoration_minutes,starts_on,ends_on,status,annual_amount_yen,sales_representative";
    static final String DEVICES = "device_code,customer_code,contract_number,product_code,serial_number,host_name,site,"
            + "service,annual_price_yen,covered_from";
    static final String ENGAGEMENTS = "engagement_name,group_name,customer_code,account_mails,contract_numbers,"
            + "shows_money_to_other_companies";

    /** In the worst order: each file before those it refers to. */
    static final List<NamedFile> ALL = Stream.of(
                    "engagements.csv", "devices.csv", "contracts.csv", "customers.csv", "accounts.csv", "products.csv")
            .map(ImportBench::reference)
            .toList();

    final Imports imports;
    final ImportReport first;
    private final String database;
    private final ConfigurableApplicationContext program;

    ImportBench(String database) {
        this.database = database;
        program = ImportProgram.on(TestDatabase.shared().create(database));
        imports = program.getBean(Imports.class);
        first = imports.load(ALL);
    }

    static NamedFile reference(String name) {
        return NamedFile.of(Path.of("src/test/resources/data").resolve(name));
    }

    static NamedFile file(String header, String... lines) {
        byte[] bytes = (header + "\r\n" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
        return new NamedFile("test.csv", () -> new ByteArrayInputStream(bytes));
    }

    ImportReport dryRun(NamedFile... files) {
        return imports.run(List.of(files), ImportMode.DRY_RUN, By.program("test"), Progress.NOBODY);
    }

    /** The problems that a check finds in all files, in order. */
    List<Problem> problems(NamedFile... files) {
        return dryRun(files).files().stream()
                .flatMap(file -> file.problems().stream())
                .toList();
    }

    /** The first value of a query. */
    String one(String query) throws SQLException {
        try (Connection connection = TestDatabase.shared().superuser(database);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    void run(String statement) throws SQLException {
        try (Connection connection = TestDatabase.shared().superuser(database)) {
            connection.createStatement().execute(statement);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
