package io.madoguchi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.shell.Pages;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M2.3 imports on the staff page")
class ImportsWebTest {

    private static final Path DATA = Path.of("src/test/resources/data");
    private static final String PRODUCTS = "product_code,maker,model_number,name,kind,end_of_sale,end_of_support\r\n";

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private List<ImportKind> kinds;

    @Autowired
    private Pages pages;

    // M5.7
    @ParameterizedTest
    @ValueSource(strings = {Cast.DESK, Cast.ENGINEER, Cast.COORDINATOR, Cast.AOBA_ADMINISTRATOR})
    void whoMayNotImportFindsNoSuchPage(String mail) {
        assertThat(visitors.as(mail).get("/imports").status()).isEqualTo(404);
    }

    // M5.7
    @Test
    void salesImportContractsAndNothingElse() throws IOException {
        Visitor sales = visitors.as(Cast.SALES);

        Answer refused = send(sales, Files.readAllBytes(DATA.resolve("customers.csv")), "customers.csv");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("customers.csv", "顧客のファイルを取り込む権限がありません");

        Answer run = checked(sales, Files.readAllBytes(DATA.resolve("contracts.csv")), "contracts.csv");
        assertThat(run.text()).contains("登録済みの内容と同じです");
    }

    // M5.7
    @Test
    void salesChangeContractsOfTheirOwnCustomersOnly() throws IOException {
        String changed = Files.readString(DATA.resolve("contracts.csv")).replace("基幹サーバ保守", "基幹サーバー保守");

        Answer run = checked(visitors.as(Cast.SALES), changed.getBytes(StandardCharsets.UTF_8), "contracts.csv");

        assertThat(run.text()).contains("担当ではないため", "基幹サーバー保守");
    }

    @Test
    void whatTheNextEditionOfTheHolidaysNoLongerNamesIsShownAsRemoved() throws IOException {
        Charset windows = Charset.forName("windows-31j");
        String moved = Files.readString(Path.of("src/test/resources/calendar/syukujitsu.csv"), windows)
                .replace("2027/7/19,海の日", "2027/7/22,海の日");

        Answer run = checked(visitors.as(Cast.ADMINISTRATOR), moved.getBytes(windows), "syukujitsu.csv");

        assertThat(run.text()).contains("追加 1 行 変更 0 行 削除 1 行 変更なし 1,066 行", "確認済み・未取込");
        assertThat(run.document().select("tr.del").text()).contains("2027-07-19", "削除", "海の日");
        assertThat(run.document().select("tr.add").text()).contains("2027-07-22");
    }

    @Test
    void aRunOfSomebodyElseDoesNotExistForSales() throws IOException {
        Answer run = checked(visitors.as(Cast.ADMINISTRATOR), product("PW0", "Switch"), "products.csv");
        String path = run.document().select("form[action$=/writing]").attr("action");

        assertThat(visitors.as(Cast.SALES).get(path.replace("/writing", "")).status())
                .isEqualTo(404);
        assertThat(visitors.as(Cast.SALES).post(path, "mode", "ALL_OR_NOTHING").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\r\n1,2\r\n", "product_code,maker\r\nP,M\r\n", "PK\u0003\u0004"})
    void whatIsNoFileOfAKnownKindIsRefusedInWords(String content) {
        Answer answer = send(visitors.as(Cast.ADMINISTRATOR), content.getBytes(StandardCharsets.UTF_8), "x.csv");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select("#errors li")).hasSize(1);
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        Visitor admin = visitors.as(Cast.ADMINISTRATOR);
        admin.get("/imports");

        Answer answer = admin.postFiles(
                "/imports", List.of(), "form_key", UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("ファイルが選ばれていません");
    }

    @Test
    void theSameFormSentTwiceBeginsOneRun() {
        Visitor admin = visitors.as(Cast.ADMINISTRATOR);
        admin.get("/imports");
        List<FilePart> files = List.of(new FilePart("files", "products.csv", product("PW1", "Switch")));
        String key = UUID.randomUUID().toString();

        String first = admin.postFiles("/imports", files, "form_key", key).location();

        assertThat(admin.postFiles("/imports", files, "form_key", key).location())
                .isEqualTo(first);
    }

    @Test
    void whatWasCheckedIsWrittenOnceHoweverOftenTheButtonIsPressed() {
        Visitor admin = visitors.as(Cast.ADMINISTRATOR);
        Answer run = checked(admin, product("PW2", "Switch"), "products.csv");
        assertThat(run.text()).contains("確認済み・未取込", "追加 1 行");
        assertThat(run.statements()).isLessThanOrEqualTo(8);
        String action = run.document().select("form[action$=/writing]").attr("action");

        admin.post(action, "mode", "ALL_OR_NOTHING");
        admin.post(action, "mode", "ALL_OR_NOTHING");

        Answer written = settled(admin, action.replace("/writing", ""));
        assertThat(written.text()).contains("取込済み", "1行を取り込みました");
        assertThat(admin.get("/imports").statements()).isLessThanOrEqualTo(8);
        assertThat(checked(admin, product("PW2", "Switch"), "products.csv").text())
                .contains("登録済みの内容と同じです");
    }

    @Test
    void whatChangedSinceTheCheckIsShownAgainInsteadOfBeingOverwritten() {
        Visitor admin = visitors.as(Cast.ADMINISTRATOR);
        Answer early = checked(admin, product("PW3", "First"), "early.csv");
        String earlyAction = early.document().select("form[action$=/writing]").attr("action");
        Answer late = checked(admin, product("PW3", "Second"), "late.csv");
        String lateAction = late.document().select("form[action$=/writing]").attr("action");
        admin.post(lateAction, "mode", "ALL_OR_NOTHING");
        settled(admin, lateAction.replace("/writing", ""));

        admin.post(earlyAction, "mode", "ALL_OR_NOTHING");

        Answer again = settled(admin, earlyAction.replace("/writing", ""));
        assertThat(again.text()).contains("確認のあとに登録内容が変わったため", "Second", "First", "この内容で取り込む");
    }

    @Test
    void goodLinesAreTakenOnRequestOnly() {
        Visitor admin = visitors.as(Cast.ADMINISTRATOR);
        String lines = "PW4,Zebra,Z-4,Switch,NETWORK,,\r\nPW5,Zebra,Z-5,Switch,TOASTER,,\r\n";
        Answer run = checked(admin, (PRODUCTS + lines).getBytes(StandardCharsets.UTF_8), "products.csv");
        assertThat(run.document().select("button[value=ALL_OR_NOTHING]")).isEmpty();
        String action = run.document().select("form[action$=/writing]").attr("action");

        admin.post(action, "mode", "GOOD_LINES");

        assertThat(settled(admin, action.replace("/writing", "")).text()).contains("誤りのある1行は取り込んでいません");
    }

    @Test
    void theLineAtWhichReadingEndedIsCounted() {
        Visitor admin = visitors.as(Cast.ADMINISTRATOR);
        String lines = "PW6,Zebra,Z-6,Switch,NETWORK,,\r\nPW7,\"Zebra,Z-7,Switch,NETWORK,,\r\n";

        Answer run = checked(admin, (PRODUCTS + lines).getBytes(StandardCharsets.UTF_8), "products.csv");

        assertThat(run.document().select("dl.stats").text()).contains("誤り 1 行");
        assertThat(run.text()).contains("3行目", "「\"」が閉じていないか");
    }

    @Test
    void codesToChooseFromStandWithTheirWords() {
        Visitor admin = visitors.as(Cast.ADMINISTRATOR);
        Answer run = checked(
                admin,
                (PRODUCTS + "PW8,Zebra,Z-8,Switch,TOASTER,,\r\n").getBytes(StandardCharsets.UTF_8),
                "products.csv");
        assertThat(run.text()).contains("NETWORK（ネットワーク）、SECURITY（セキュリティ）");
        for (ImportKind kind : kinds) {
            for (Column column : kind.columns()) {
                for (String code : column.choices()) {
                    assertThat(List.of(Locale.JAPANESE, Locale.ENGLISH))
                            .as(column.name() + " " + code)
                            .allSatisfy(language -> assertThat(
                                            pages.words(language).find(Problem.choiceKey(column.name(), code)))
                                    .isPresent());
                }
            }
        }
    }

    @Test
    void theListTellsWhatWaitsToBeWrittenFromWhatDoesNot() {
        Visitor admin = visitors.as(Cast.ADMINISTRATOR);
        checked(admin, product("PW9", "Switch"), "products.csv");
        assertThat(newestState(admin)).isEqualTo("確認済み・未取込");
        checked(
                admin,
                (PRODUCTS + "PW9,Zebra,Z,Switch,TOASTER,,\r\n").getBytes(StandardCharsets.UTF_8),
                "products.csv");
        assertThat(newestState(admin)).isEqualTo("誤りのみ");
    }

    private static String newestState(Visitor visitor) {
        return visitor.get("/imports")
                .document()
                .expectFirst("section table .chip")
                .text();
    }

    private static byte[] product(String code, String name) {
        return (PRODUCTS + code + ",Zebra,Z-1," + name + ",NETWORK,,\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Answer send(Visitor visitor, byte[] content, String name) {
        visitor.get("/imports");
        return visitor.postFiles(
                "/imports",
                List.of(new FilePart("files", name, content)),
                "form_key",
                UUID.randomUUID().toString());
    }

    /** The page of a run when its check is over. */
    private Answer checked(Visitor visitor, byte[] content, String name) {
        Answer sent = send(visitor, content, name);
        assertThat(sent.status()).isEqualTo(303);
        return settled(visitor, sent.location());
    }

    private Answer settled(Visitor visitor, String path) {
        jobs.run();
        return visitor.get(path);
    }
}
