package io.madoguchi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.ListWalk;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestDatabase;
import io.madoguchi.testing.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

// M4.1, M5.1, M5.7, M6.3
@PortalTest
class ContractWebTest {

    /** Aoba's, in engagement 社内ネットワーク案件. */
    private static final String NETWORK = "ABC1234140";
    /** Aoba's, in engagement 基幹システム案件. */
    private static final String CORE = "ABC1234086";

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @ValueSource(strings = {Cast.AOBA_INQUIRY_ADMINISTRATOR, Cast.AOBA_INQUIRIES, Cast.AOBA_CORE_ONLY})
    void contractsDoNotExistForInquiryTypes(String mail) {
        for (String path : List.of("/contracts", "/contracts?q=ABC", "/contracts/" + CORE, "/contracts/" + NETWORK)) {
            assertThat(visitors.as(mail).get(path).status()).isEqualTo(404);
        }
        assertThat(visitors.as(mail).get("/devices").body()).doesNotContain("/contracts");
    }

    @Test
    void typesWithMoneySeeTheirContractsWithAmountLinesAndSalesRepresentative() {
        Answer list = visitors.as(Cast.AOBA_CONTRACTS).get("/contracts");
        Answer page = visitors.as(Cast.AOBA_CONTRACTS).get("/contracts/" + NETWORK);

        assertThat(list.text()).contains(NETWORK, CORE, "1,464,000円");
        assertThat(page.text())
                .contains("社内ネットワーク機器保守", "製品保守・通常", "24時間365日", "1,464,000円")
                .contains("一次回答 60分以内 / 復旧 8時間以内")
                .contains("2026年4月1日(水)〜2031年3月31日(月)", "営業担当", "佐伯 健")
                .contains("WS-C2960X-24TS-L", "FOC1310XB15", "180,000円", "明細の合計");
        assertThat(page.document().select("a[href=/devices/D000006]")).hasSize(1);
    }

    @Test
    void anotherCustomersContractDoesNotExist() {
        assertThat(visitors.as(Cast.TOKAI_CONTRACTS)
                        .get("/contracts/" + NETWORK)
                        .status())
                .isEqualTo(404);
        assertThat(walk(Cast.TOKAI_CONTRACTS, "/contracts?customer=C0001")).doesNotContain(NETWORK);
    }

    @Test
    void aRestrictedAccountSeesTheContractsOfItsEngagementOnly() {
        assertThat(walk(Cast.AOBA_NETWORK_ONLY, "/contracts")).containsExactly(NETWORK);
        assertThat(visitors.as(Cast.AOBA_NETWORK_ONLY)
                        .get("/contracts/" + NETWORK)
                        .text())
                .contains("1,464,000円");
        assertThat(visitors.as(Cast.AOBA_NETWORK_ONLY).get("/contracts/" + CORE).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.DESK, Cast.ENGINEER, Cast.COORDINATOR})
    void staffWithoutMoneySeeContractsWithoutAnyPrice(String mail) {
        for (String path : List.of("/contracts", "/contracts/" + NETWORK, "/contracts?sort=-end")) {
            Answer page = visitors.as(mail).get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .doesNotContain("円")
                    .doesNotContain("年額")
                    .doesNotContain("合計")
                    .doesNotContain("1,464,000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.SALES, Cast.SALES_2, Cast.ADMINISTRATOR})
    void salesAndAdministratorsSeePricesOfAllCustomers(String mail) {
        assertThat(visitors.as(mail).get("/contracts/" + NETWORK).body()).contains("1,464,000");
        assertThat(walk(mail, "/contracts")).hasSize(69).doesNotHaveDuplicates();
    }

    @Test
    void aSalesRepresentativeNarrowsTheListToTheirOwn() {
        List<String> own = walk(Cast.SALES, "/contracts?mine=yes");

        assertThat(own).contains(NETWORK).hasSizeLessThan(69);
        assertThat(walk(Cast.DESK, "/contracts?mine=yes")).hasSize(69);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234140", "ａｂｃ１２３４１４０", "ネットワーク機器", "ﾈｯﾄﾜｰｸ機器 abc1234140"})
    void anyPartOfNumberAndTitleIsFound(String words) {
        String q = "/contracts?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);

        assertThat(walk(Cast.AOBA_ADMINISTRATOR, q)).contains(NETWORK).doesNotContain(CORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=-number", "sort=end", "sort=-end"})
    void walkingTheListMeetsEachContractOnce(String sort) {
        assertThat(walk(Cast.DESK, "/contracts?" + sort)).hasSize(69).doesNotHaveDuplicates();
    }

    @Test
    void statesFollowFromTheDays() {
        assertThat(walk(Cast.AOBA_ADMINISTRATOR, "/contracts?state=ending")).containsExactly("ABC1234190");
        assertThat(walk(Cast.AOBA_ADMINISTRATOR, "/contracts?state=running")).contains(NETWORK, "ABC1234190");
        assertThat(walk(Cast.DESK, "/contracts?state=ended")).isNotEmpty().doesNotContain(NETWORK);
        assertThat(walk(Cast.AOBA_ADMINISTRATOR, "/contracts?service=hardware_maintenance"))
                .contains(CORE)
                .doesNotContain(NETWORK);
    }

    @Test
    void staffsReadingOfAContractAndADeviceIsInTheAuditLog() throws SQLException {
        int before = reads();

        visitors.as(Cast.COORDINATOR).get("/contracts/" + CORE);
        visitors.as(Cast.COORDINATOR).get("/devices/D000001");
        visitors.as(Cast.AOBA_ADMINISTRATOR).get("/contracts/" + CORE);

        assertThat(reads() - before).isEqualTo(2);
    }

    @Test
    void pagesTakeFewStatementsHoweverLongTheyAre() {
        for (String path : List.of("/contracts?customer=C0001&sort=end", "/contracts/" + NETWORK)) {
            assertThat(visitors.as(Cast.SALES).get(path).statements()).isLessThanOrEqualTo(8);
            assertThat(visitors.as(Cast.AOBA_ADMINISTRATOR).get(path).statements())
                    .isLessThanOrEqualTo(8);
        }
    }

    private int reads() throws SQLException {
        try (Connection connection = TestDatabase.shared().superuser("portal");
                ResultSet found = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from audit_entry where action in ('contract.read', 'device.read')"
                                        + " and subject in ('ABC1234086', 'D000001')")) {
            found.next();
            return found.getInt(1);
        }
    }

    private List<String> walk(String mail, String path) {
        return ListWalk.rows(visitors.as(mail), path);
    }
}
