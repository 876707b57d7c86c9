package io.madoguchi.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.ListWalk;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

// M2.1, M2.2, M5.1, M5.7, M6.3, M6.4
@PortalTest
class DeviceWebTest {

    /** A switch of Aoba in engagement 社内ネットワーク案件, contract ABC1234140. */
    private static final String SWITCH = "D000006";
    /** A server of Aoba in engagement 基幹システム案件, contract ABC1234086. */
    private static final String SERVER = "D000001";

    @Autowired
    private Visitors visitors;

    @Test
    void customersSeeAllDevicesOfTheirCompany() {
        Answer list = visitors.as(Cast.AOBA_ADMINISTRATOR).get("/devices");

        assertThat(list.status()).isEqualTo(200);
        assertThat(count(list)).isEqualTo("90");
        assertThat(list.text()).doesNotContain("顧客");
    }

    @Test
    void staffSeeAllDevicesWithTheirCustomers() {
        Answer list = visitors.as(Cast.ENGINEER).get("/devices");

        assertThat(count(list)).isEqualTo("1,651");
        assertThat(list.text()).contains("株式会社青葉製作所");
    }

    @Test
    void aRestrictedAccountSeesExactlyTheDevicesOfItsEngagement() {
        List<String> seen = walk(Cast.AOBA_CORE_ONLY, "/devices");
        List<String> ofContract = walk(Cast.AOBA_ADMINISTRATOR, "/devices?contract=ABC1234086");

        assertThat(seen).isNotEmpty().containsExactlyElementsOf(ofContract);
        assertThat(visitors.as(Cast.AOBA_CORE_ONLY).get("/devices/" + SERVER).status())
                .isEqualTo(200);
        assertThat(visitors.as(Cast.AOBA_CORE_ONLY).get("/devices/" + SWITCH).status())
                .isEqualTo(404);
    }

    @Test
    void anotherCustomersDeviceDoesNotExist() {
        assertThat(visitors.as(Cast.TOKAI_ADMINISTRATOR)
                        .get("/devices/" + SWITCH)
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(Cast.TOKAI_ADMINISTRATOR).get("/devices/D999999").status())
                .isEqualTo(404);
        assertThat(walk(Cast.TOKAI_ADMINISTRATOR, "/devices?contract=ABC1234140"))
                .isEmpty();
        assertThat(walk(Cast.TOKAI_ADMINISTRATOR, "/devices?customer=C0001")).hasSize(118);
    }

    @Test
    void aResellersPartHasItsDevicesWithoutContractsAndMoney() {
        var visitor = visitors.fresh(Cast.MIRAI_ADMINISTRATOR);
        Answer home = visitor.get("/devices");
        assertThat(count(home)).isEqualTo("118");
        String southport = home.document().select("#org option").stream()
                .filter(option -> !option.hasAttr("selected"))
                .map(Element::val)
                .findFirst()
                .orElseThrow();

        visitor.post("/organisation", "organisation", southport);
        Answer part = visitor.get("/devices");

        assertThat(part.document().select("tbody tr")).isNotEmpty();
        assertThat(part.document().select("tbody a[href^=/contracts]")).isEmpty();
        String device = part.document().expectFirst("tbody a").attr("href");
        Answer page = visitor.get(device);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("円").doesNotContain("/contracts");
        assertThat(visitor.get("/contracts").status()).isEqualTo(404);
    }

    @Test
    void inquiryTypesSeeNumberServiceHoursAndEndOfAContractAndNothingElse() {
        for (String path : List.of("/devices", "/devices/" + SWITCH)) {
            Answer page = visitors.as(Cast.AOBA_INQUIRIES).get(path);
            assertThat(page.text()).contains("ABC1234140", "製品保守", "24時間365日", "2031年3月31日");
            assertThat(page.body())
                    .doesNotContain("円")
                    .doesNotContain("社内ネットワーク機器保守")
                    .doesNotContain("一次回答")
                    .doesNotContain("/contracts");
        }
    }

    @Test
    void thoseWhoSeeMoneySeeThePriceOfTheLine() {
        Answer page = visitors.as(Cast.AOBA_CONTRACTS).get("/devices/" + SWITCH);

        assertThat(page.text()).contains("180,000円", "社内ネットワーク機器保守", "一次回答 60分以内");
        assertThat(page.document().select("a[href=/contracts/ABC1234140]")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.DESK, Cast.ENGINEER, Cast.COORDINATOR})
    void staffWithoutMoneySeeNoPrice(String mail) {
        assertThat(visitors.as(mail).get("/devices").body()).doesNotContain("円");
        assertThat(visitors.as(mail).get("/devices/" + SWITCH).body()).doesNotContain("円");
    }

    @Test
    void aReportStartsFromADeviceInOneClick() {
        Answer own = visitors.as(Cast.AOBA_INQUIRIES).get("/devices/" + SWITCH);
        Answer staff = visitors.as(Cast.DESK).get("/devices/" + SWITCH);

        assertThat(own.document().select("a[href=/inquiries/new?device=" + SWITCH + "]"))
                .hasSize(1);
        assertThat(staff.document().select("main a[href^=/inquiries/new]")).isEmpty();
    }

    private List<String> walk(String mail, String path) {
        return ListWalk.rows(visitors.as(mail), path);
    }

    private static String count(Answer page) {
        return page.document().expectFirst(".listbar b").text();
    }
}
