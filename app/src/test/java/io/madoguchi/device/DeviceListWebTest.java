package io.madoguchi.device;

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
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

// M2.1
@PortalTest
class DeviceListWebTest {

    /** A switch of Aoba in engagement 社内ネットワーク案件, contract ABC1234140. */
    private static final String SWITCH = "D000006";
    /** A server of Aoba in engagement 基幹システム案件, contract ABC1234086. */
    private static final String SERVER = "D000001";

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @ValueSource(strings = {"2960x", "ＷＳ－Ｃ２９６０Ｘ", "ws-c2960x-24ts-l", "c2960x 24ts", "catalyst 2960"})
    void anyPartOfTheModelIsFoundWhateverItsWidthAndCase(String words) {
        assertThat(walk("/devices?q=" + encoded(words))).contains(SWITCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1310xb", "sw001", "東京DC", "ラック b-12", "d000006", "ｃｉｓｃｏ sw001"})
    void serialHostSiteCodeAndMakerAreFoundToo(String words) {
        assertThat(walk("/devices?q=" + encoded(words))).contains(SWITCH).doesNotContain(SERVER);
        assertThat(ListWalk.rows(visitors.as(Cast.DESK), "/devices?customer=C0001&q=" + encoded(words)))
                .contains(SWITCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "x' or '1'='1", "<script>alert(1)</script>", "𠮷"})
    void strangeWordsFindNothingAndDoNoHarm(String words) {
        Answer list = visitors.as(Cast.AOBA_ADMINISTRATOR).get("/devices?q=" + encoded(words));

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text()).contains("条件に合う機器はありません");
        assertThat(list.body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=-code", "sort=model", "sort=-model", "sort=end", "sort=-end"})
    void walkingTheListMeetsEachDeviceOnce(String sort) {
        List<String> seen = walk("/devices?" + sort);

        assertThat(seen).hasSize(90).doesNotHaveDuplicates();
        if (sort.isEmpty()) {
            assertThat(seen).isSorted();
        }
    }

    @Test
    void theWayBackLeadsToTheSamePage() {
        Answer first = visitors.as(Cast.AOBA_ADMINISTRATOR).get("/devices?sort=end");
        Answer second = visitors.as(Cast.AOBA_ADMINISTRATOR)
                .get(first.document().expectFirst("a[rel=next]").attr("href"));
        Answer back = visitors.as(Cast.AOBA_ADMINISTRATOR)
                .get(second.document().expectFirst("a[rel=prev]").attr("href"));

        assertThat(rows(back)).isEqualTo(rows(first));
        assertThat(back.document().select("a[rel=prev]")).isEmpty();
        assertThat(second.document().select("a[rel=next]")).isEmpty();
    }

    @Test
    void anAlteredPlaceLeadsToTheFirstPage() {
        Answer first = visitors.as(Cast.AOBA_ADMINISTRATOR).get("/devices");
        String next = first.document().expectFirst("a[rel=next]").attr("href");
        String altered = next.substring(0, next.length() - 3) + "AAA";

        for (String path : List.of(altered, next + "&sort=end", "/devices?after=%E3%81%82", "/devices?before=x")) {
            Answer answer = visitors.as(Cast.AOBA_ADMINISTRATOR).get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.document().select("a[rel=prev]")).isEmpty();
        }
    }

    @Test
    void filtersNarrowTheListAndStandInTheAddress() {
        assertThat(walk("/devices?kind=network")).contains(SWITCH).doesNotContain(SERVER);
        assertThat(walk("/devices?site=" + encoded("東京DC ラック B-12")))
                .contains(SWITCH)
                .doesNotContain(SERVER);
        assertThat(walk("/devices?support=within_a_year")).contains(SWITCH).doesNotContain(SERVER);
        assertThat(walk("/devices?kind=nonsense&coverage=%00")).hasSize(90);
        Answer list = visitors.as(Cast.AOBA_ADMINISTRATOR).get("/devices?kind=network&q=cisco");
        assertThat(list.document().select(".filter[aria-current]").eachText()).contains("ネットワーク");
        assertThat(list.document().select("form.filters input[name=kind]").val())
                .isEqualTo("network");
    }

    @Test
    void theKindsOfCoverageDivideTheDevices() {
        int covered = walk("/devices?coverage=covered").size();
        int ended = walk("/devices?coverage=ended").size();
        int none = walk("/devices?coverage=none").size();
        List<String> ending = walk("/devices?coverage=ending");

        assertThat(covered + ended + none).isEqualTo(90);
        // ABC1234190 ends on 2027-01-31, within 90 days of the clock's 2026-11-24.
        assertThat(ending).containsExactlyElementsOf(walk("/devices?contract=ABC1234190"));
    }

    @Test
    void pagesTakeFewStatementsHoweverLongTheyAre() {
        assertThat(visitors.as(Cast.AOBA_ADMINISTRATOR).get("/devices?sort=end").statements())
                .isLessThanOrEqualTo(8);
        assertThat(visitors.as(Cast.DESK)
                        .get("/devices?customer=C0001&coverage=covered")
                        .statements())
                .isLessThanOrEqualTo(8);
        assertThat(visitors.as(Cast.DESK).get("/devices/" + SWITCH).statements())
                .isLessThanOrEqualTo(8);
    }

    @Test
    void aDeviceCoveredTwiceShowsTheContractThatEndsLastAndThatThereAreMore() throws SQLException {
        String device = walk("/devices?contract=ABC1234190").getFirst();
        try (Connection connection = TestDatabase.shared().superuser("portal")) {
            connection.createStatement().execute("""
                    insert into contract_line (id, customer_id, contract_id, device_id, service, covered_from)
                    select '01900000-0000-7000-8000-00000000d001', d.customer_id, c.id, d.id, c.service, c.starts_on
                      from device d, contract c where d.code = '%s' and c.number = 'ABC1234229'""".formatted(device));
            Answer list = visitors.as(Cast.AOBA_ADMINISTRATOR).get("/devices?q=" + device);
            Answer page = visitors.as(Cast.AOBA_ADMINISTRATOR).get("/devices/" + device);
            connection
                    .createStatement()
                    .execute("delete from contract_line where id = '01900000-0000-7000-8000-00000000d001'");

            assertThat(list.document().select("tbody tr").text())
                    .contains("ABC1234229", "ほか 1件")
                    .doesNotContain("ABC1234190");
            assertThat(page.text()).contains("ABC1234229", "ABC1234190");
        }
    }

    private List<String> walk(String path) {
        return ListWalk.rows(visitors.as(Cast.AOBA_ADMINISTRATOR), path);
    }

    private static List<String> rows(Answer page) {
        return ListWalk.rows(page, "/devices/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
