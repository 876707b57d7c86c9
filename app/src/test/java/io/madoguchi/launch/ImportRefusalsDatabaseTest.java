package io.madoguchi.launch;

import static io.madoguchi.launch.ImportBench.ACCOUNTS;
import static io.madoguchi.launch.ImportBench.CONTRACTS;
import static io.madoguchi.launch.ImportBench.CUSTOMERS;
import static io.madoguchi.launch.ImportBench.DEVICES;
import static io.madoguchi.launch.ImportBench.ENGAGEMENTS;
import static io.madoguchi.launch.ImportBench.PRODUCTS;
import static io.madoguchi.launch.ImportBench.file;
import static io.madoguchi.launch.ImportBench.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.madoguchi.imports.Problem;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M2.3 an error per line and column")
class ImportRefusalsDatabaseTest {

    private static ImportBench bench;

    @BeforeAll
    static void importAll() throws SQLException {
        bench = new ImportBench("refusals");
        // A second coverage, which one line of a file cannot make.
        cover("D000024", "ABC1234229");
        cover("D000001", "ABC1234349");
    }

    @AfterAll
    static void end() {
        bench.close();
    }

    @Test
    void eachOfTheTenFaultsIsNamedWithLineAndColumn() {
        List<Problem> problems = bench.problems(reference("devices.faulty.csv"));

        assertThat(problems)
                .extracting(Problem::line, Problem::column, Problem::key)
                .containsExactly(
                        tuple(3, "product_code", "unknownProduct"),
                        tuple(4, "contract_number", "unknownContract"),
                        tuple(5, "serial_number", "duplicate"),
                        tuple(6, "annual_price_yen", "form.YEN"),
                        tuple(7, "covered_from", "form.DATE"),
                        tuple(8, "customer_code", "deviceOfOther"),
                        tuple(8, "contract_number", "contractOfOther"),
                        tuple(9, "device_code", "required"),
                        tuple(10, "annual_price_yen", "tooFewColumns"),
                        tuple(11, "serial_number", "required"),
                        tuple(12, "service", "choice"));
    }

    // M6.1
    @Test
    void engagementsThatWouldShareADeviceAreRefusedWithBothNamed() {
        List<Problem> problems =
                bench.problems(file(ENGAGEMENTS, "案件甲,組甲,C0001,,ABC1234190,NO", "案件乙,組乙,C0001,,ABC1234229,NO"));

        assertThat(problems)
                .extracting(Problem::key, Problem::arguments)
                .contains(tuple("deviceInTwoEngagements", List.of("D000024", "案件甲", "案件乙")));
    }

    // M6.1
    @Test
    void aDeviceThatWouldStandInTwoEngagementsIsRefusedWithBothNamed() {
        List<Problem> problems = bench.problems(file(
                DEVICES,
                "D000001,C0001,ABC1234140,P009,PW41DUX5WCDT,sv001,本社 サーバルーム,HARDWARE_MAINTENANCE,24000,2026-04-01"));

        assertThat(problems)
                .extracting(Problem::column, Problem::key, Problem::arguments)
                .containsExactly(tuple(
                        "contract_number", "deviceInTwoEngagements", List.of("D000001", "基幹システム案件", "社内ネットワーク案件")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "案件丙,組丙,C9999,,,NO|customer_code|unknownCustomer",
                "案件丙,情シスグループ,C0001,,,NO|group_name|groupOfOther",
                "案件丙,組丙,C0001,desk@vendor.example,,NO|account_mails|staffInGroup",
                "案件丙,組丙,C0001,nobody@aoba.example,,NO|account_mails|unknownAccount",
                "案件丙,組丙,C0001,kanri@tokai.example,,NO|account_mails|strangerInGroup",
                "案件丙,組丙,C0001,,ABC1234363,NO|contract_numbers|contractOfOther",
                "案件丙,組丙,C0001,,ABC0000000,NO|contract_numbers|unknownContractOf",
                "案件丙,組丙,C0001,,ABC1234086,NO|contract_numbers|contractInOther"
            })
    void engagements(String line, String column, String key) {
        refuses(ENGAGEMENTS, line, column, key);
    }

    // M5.1
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new@aoba.example,C9999,INQUIRY_AGENT,姓,名,,,,,ja,WHOLE|customer_code|unknownCustomer",
                "new@aoba.example,C0001,SERVICE_DESK,姓,名,,,,,ja,WHOLE|type|typeOfStaff",
                "new@vendor.example,,INQUIRY_AGENT,姓,名,,,,,ja,WHOLE|customer_code|typeOfCustomer",
                "new@vendor.example,,SERVICE_DESK,姓,名,,,,,ja,ENGAGEMENTS|scope|scopeOfStaff",
                "toi@aoba.example,C0002,INQUIRY_AGENT,姓,名,,,,,ja,WHOLE|customer_code|accountOfOther",
                "aoba.example,C0001,INQUIRY_AGENT,姓,名,,,,,ja,WHOLE|mail|form.MAIL",
                "new@aoba.example,C0001,BOSS,姓,名,,,,,ja,WHOLE|type|choice",
                "new@aoba.example,C0001,INQUIRY_AGENT,姓,名,漢字,,,,ja,WHOLE|family_name_kana|form.KANA",
                "new@aoba.example,C0001,INQUIRY_AGENT,,名,,,,,ja,WHOLE|family_name|required"
            })
    void accounts(String line, String column, String key) {
        refuses(ACCOUNTS, line, column, key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C0099,新社,,,,,,C9999,|reseller_code|unknownCustomer",
                "C0099,新社,,,,,,C0099,|reseller_code|ownReseller",
                "C0099,新社,,,,,,,desk@vendor.example|sales_representative|unknownSalesRepresentative",
                "C0099,新社,,123,,,,,|postal_code|form.POSTAL_CODE",
                "C0099,新社,,,,,電話なし,,|phone|form.PHONE"
            })
    void customers(String line, String column, String key) {
        refuses(CUSTOMERS, line, column, key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ABC1,C0001,件名,HARDWARE_MAINTENANCE,NORMAL,24X365,60,480,2026-04-01,2026-03-31,ACTIVE,1,|ends_on|endsBeforeStart",
                "ABC1234363,C0001,件名,HARDWARE_MAINTENANCE,NORMAL,24X365,60,480,2026-04-01,2027-03-31,ACTIVE,1,|customer_code|contractOfOther",
                "ABC1,C0001,件名,HARDWARE_MAINTENANCE,NORMAL,24X365,0,480,2026-04-01,2027-03-31,ACTIVE,1,|first_response_minutes|form.MINUTES",
                "ABC1,C0001,件名,HARDWARE_MAINTENANCE,NORMAL,24X365,60,480,2026-02-29,2027-03-31,ACTIVE,1,|starts_on|form.DATE"
            })
    void contracts(String line, String column, String key) {
        refuses(CONTRACTS, line, column, key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DZ1,C0001,,P009,PW41DUX5WCDT,,,,,|serial_number|serialOfOther",
                "DZ1,C0001,,P009,SZ1,,,HARDWARE_MAINTENANCE,,|contract_number|contractMissing",
                "DZ1,C0001,ABC1234086,P009,SZ1,,,HARDWARE_MAINTENANCE,,2026-04-01|annual_price_yen|requiredWithContract",
                "DZ1,C0001,ABC1234086,P009,SZ1,,,HARDWARE_MAINTENANCE,1,2036-04-01|covered_from|coveredAfterEnd",
                "D000002,C0001,,P016,GZ79HW219Z21,,,,,|contract_number|coverageStays"
            })
    void devices(String line, String column, String key) {
        refuses(DEVICES, line, column, key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"PZ1,Zebra,Z-1,品名,NETWORK,2026-04-01,2026-03-31|end_of_support|supportEndsBeforeSale"})
    void products(String line, String column, String key) {
        refuses(PRODUCTS, line, column, key);
    }

    private static void cover(String device, String contract) throws SQLException {
        bench.run("insert into contract_line select gen_random_uuid(), d.customer_id, null, c.id, d.id, c.service,"
                + " c.starts_on from device d, contract c where d.code = '" + device + "' and c.number = '" + contract
                + "'");
    }

    private static void refuses(String header, String line, String column, String key) {
        assertThat(bench.problems(file(header, line)))
                .extracting(Problem::line, Problem::column, Problem::key)
                .containsExactly(tuple(2, column, key));
    }
}
