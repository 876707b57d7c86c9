package io.madoguchi.launch;

import static io.madoguchi.launch.ImportBench.DEVICES;
import static io.madoguchi.launch.ImportBench.PRODUCTS;
import static io.madoguchi.launch.ImportBench.file;
import static io.madoguchi.launch.ImportBench.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.imports.By;
import io.madoguchi.imports.Change;
import io.madoguchi.imports.FileReport;
import io.madoguchi.imports.ImportMode;
import io.madoguchi.imports.ImportReport;
import io.madoguchi.imports.NamedFile;
import io.madoguchi.imports.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M2.3 import of the six kinds of files")
class ImportOfAllKindsDatabaseTest {

    private static ImportBench bench;

    @BeforeAll
    static void importAll() {
        bench = new ImportBench("imports");
    }

    @AfterAll
    static void end() {
        bench.close();
    }

    @Test
    void filesThatReferToEachOtherAreTakenTogetherInAnyOrder() {
        assertThat(bench.first.isWritten()).isTrue();
        assertThat(bench.first.files()).extracting(FileReport::added).containsExactly(4, 1651, 69, 12, 36, 20);
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        ImportReport again = bench.imports.load(ImportBench.ALL);

        assertThat(again.isWritten()).isTrue();
        assertThat(again.files())
                .allSatisfy(file -> assertThat(file.unchanged()).isEqualTo(file.lines()));
    }

    @Test
    void contractsTakeTheirDevicesIntoTheEngagement() throws SQLException {
        assertThat(bench.one("select e.name from device d join engagement e on e.id = d.engagement_id"
                        + " where d.code = 'D000006'"))
                .isEqualTo("社内ネットワーク案件");
    }

    @Test
    void windows31jKeepsItsCharactersAndSaysTheSameAsUtf8() throws SQLException {
        ImportReport report = bench.imports.load(List.of(reference("customers.windows31j.csv")));

        FileReport file = report.files().getFirst();
        assertThat(file.encoding()).isEqualTo("Windows-31J");
        assertThat(file.unchanged()).isEqualTo(12);
        assertThat(bench.one("select name from customer where code = 'C0005'")).isEqualTo("㈱サウスポート・ネットワークス");
        assertThat(bench.one("select name from customer where code = 'C0002'")).isEqualTo("東海髙島物流株式会社");
    }

    @Test
    void aChangeIsToldByADryRunWhichWritesNothing() throws SQLException {
        ImportReport report = bench.dryRun(file(
                DEVICES,
                "D000001,C0001,ABC1234086,P009,PW41DUX5WCDT,sv001,名古屋支店,HARDWARE_MAINTENANCE,25000,2026-04-01"));

        assertThat(report.isSuccess()).isTrue();
        assertThat(report.isWritten()).isFalse();
        assertThat(report.files().getFirst().changes())
                .containsExactly(
                        new Change(2, "D000001", "site", "本社 サーバルーム", "名古屋支店"),
                        new Change(2, "D000001", "annual_price_yen", "24000", "25000"));
        assertThat(bench.one("select site from device where code = 'D000001'")).isEqualTo("本社 サーバルーム");
    }

    @Test
    void aDeviceMovesToAnotherContractAndOthersStay() throws SQLException {
        NamedFile own = file(
                DEVICES,
                "DM1,C0003,ABC1234596,P009,SM1,,,HARDWARE_MAINTENANCE,1000,2026-04-01",
                "DM2,C0003,,P009,SM2,,,,,");
        bench.imports.load(List.of(own));
        String second =
                bench.one("select number from contract c join customer u on u.id = c.customer_id where u.code = 'C0003'"
                        + " and number <> 'ABC1234596' and ends_on > '2027-01-01' limit 1");

        ImportReport report = bench.imports.load(
                List.of(file(DEVICES, "DM1,C0003," + second + ",P009,SM1,,,HARDWARE_MAINTENANCE,1000,2026-04-01")));

        assertThat(report.files().getFirst().changes())
                .containsExactly(new Change(2, "DM1", "contract_number", "ABC1234596", second));
        assertThat(bench.one(
                        "select string_agg(c.number, ',') from contract_line l join contract c on c.id = l.contract_id"
                                + " join device d on d.id = l.device_id where d.code = 'DM1'"))
                .isEqualTo(second);
        assertThat(bench.one("select count(*) from device where code = 'DM2'")).isEqualTo("1");
    }

    @Test
    void nothingIsWrittenWhileOneLineIsFaultyUnlessTheGoodLinesAreWanted() throws SQLException {
        NamedFile file = file(PRODUCTS, "PG1,Zebra,Z-1,Switch,NETWORK,,", "PG2,Zebra,Z-2,Switch,TOASTER,,");

        assertThat(bench.imports.load(List.of(file)).isSuccess()).isFalse();
        assertThat(bench.one("select count(*) from product where code like 'PG%'"))
                .isEqualTo("0");

        ImportReport good =
                bench.imports.run(List.of(file), ImportMode.GOOD_LINES, By.program("good lines"), Progress.NOBODY);
        assertThat(good.isWritten()).isTrue();
        assertThat(bench.one("select string_agg(code, ',') from product where code like 'PG%'"))
                .isEqualTo("PG1");
        assertThat(bench.one("select detail ->> 'leftOut' from audit_entry where account_name = 'good lines'"))
                .isEqualTo("1");
    }

    @Test
    void devicesAreFoundByTheNewNameOfTheirProduct() throws SQLException {
        bench.imports.load(
                List.of(file(PRODUCTS, "PR1,Zebra,Z-9,旧名,NETWORK,,"), file(DEVICES, "DR1,C0003,,PR1,SNR1,,,,,")));

        bench.imports.load(List.of(file(PRODUCTS, "PR1,Zebra,Z-9,新名,NETWORK,,")));

        assertThat(bench.one("select search_key from device where code = 'DR1'"))
                .isEqualTo("dr1 zebra z-9 新名 snr1");
    }

    // M6.3
    @Test
    void whoJoinsAGroupOfHisCompanySeesHisEngagementsOnly() throws SQLException {
        String account = "join@hokuriku.example,C0003,INQUIRY_AGENT,北,陸,,,,,ja,WHOLE";
        NamedFile accounts = file(ImportBench.ACCOUNTS, account);
        NamedFile engagements = file(ImportBench.ENGAGEMENTS, "北陸案件,北陸組,C0003,join@hokuriku.example,,NO");

        bench.imports.load(List.of(accounts, engagements));

        String scope = "select scope from account where mail = 'join@hokuriku.example'";
        assertThat(bench.one(scope)).isEqualTo("ENGAGEMENTS");
        assertThat(bench.imports.load(List.of(accounts)).files().getFirst().unchanged())
                .isEqualTo(1);
        assertThat(bench.one(scope)).isEqualTo("ENGAGEMENTS");
    }

    @Test
    void fiftyThousandDevicesAreTakenInBatchesAndTellHowFarTheyAre() {
        List<Integer> progress = new ArrayList<>();

        ImportReport report = bench.imports.run(
                List.of(new NamedFile("many.csv", ImportOfAllKindsDatabaseTest::fiftyThousandDevices)),
                ImportMode.DRY_RUN,
                By.program("test"),
                (file, soFar, problems, changes) -> {
                    // What is kept of the lines is bounded, whatever their number.
                    assertThat(changes).hasSizeLessThanOrEqualTo(1_000);
                    assertThat(soFar.changes()).hasSizeLessThanOrEqualTo(500);
                    progress.add(soFar.lines());
                });

        assertThat(report.files().getFirst().added()).isEqualTo(50_000);
        assertThat(progress)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50)
                        .map(batch -> batch * 1_000)
                        .boxed()
                        .toList());
    }

    /** Made while it is read: a line at a time, never the whole. */
    private static InputStream fiftyThousandDevices() {
        Iterator<String> lines = Stream.concat(
                        Stream.of(DEVICES),
                        IntStream.range(0, 50_000)
                                .mapToObj(i -> "DX" + i + ",C0001,ABC1234280,P003,SNX" + i + ",sw" + i
                                        + ",東京DC ラック B-12,PRODUCT_MAINTENANCE,24000,2026-04-01"))
                .iterator();
        return new InputStream() {
            private InputStream line = InputStream.nullInputStream();

            @Override
            public int read() throws IOException {
                return next().read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return next().read(bytes, offset, length);
            }

            private InputStream next() throws IOException {
                if (line.available() == 0 && lines.hasNext()) {
                    line = new ByteArrayInputStream((lines.next() + "\r\n").getBytes(StandardCharsets.UTF_8));
                }
                return line;
            }
        };
    }
}
