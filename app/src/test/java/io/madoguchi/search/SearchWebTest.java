package io.madoguchi.search;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M8.2 one search over everything that the account may see")
class SearchWebTest {

    @Autowired
    private Visitors visitors;

    @Test
    void theFieldAtTheTopLeadsToAllThatIsFound() {
        Visitor customer = visitors.as(AOBA_ADMINISTRATOR);
        String number =
                ReportTyped.incident(customer).with("subject", "ＡＢＣ１２３４０８６の件").report();

        assertThat(customer.get("/").document().select("header form[role=search][action=/search] input[name=q]"))
                .hasSize(1);
        // Another width and case, and a part only.
        Answer found = search(customer, "abc1234０86");
        assertThat(found.document().select("#found-INQUIRY, #found-CONTRACT")).hasSize(2);
        assertThat(found.document().select("a[href=/inquiries/" + number + "]")).hasSize(1);
        assertThat(found.document().select("a[href=/contracts/ABC1234086]")).hasSize(1);
        assertThat(found.document().select("a[href^=/inquiries?q=]").attr("href"))
                .contains("show=all");
    }

    @Test
    void eachNumberIsThatOfTheListBesideIt() {
        Visitor desk = visitors.as(DESK);
        ReportTyped.incident(visitors.as(AOBA_INQUIRIES))
                .with("subject", "sw00")
                .report();
        Answer found = search(desk, "sw00");
        for (var section : found.document().select("section:has(.between a)")) {
            String list = section.select(".between a").attr("href");
            assertThat(section.select("h2 small").text().replaceAll("[^0-9]", ""))
                    .as(list)
                    .isEqualTo(desk.get(list)
                            .document()
                            .select(".listbar b")
                            .text()
                            .replace(",", ""));
        }
        assertThat(found.document().select("section:has(.between a)")).hasSizeGreaterThan(1);
    }

    @Test
    void contractsAreFoundByThoseOnlyWhoMaySeeThemAndNothingOfOthers() {
        assertThat(search(visitors.as(AOBA_INQUIRIES), "ABC1234086").document().select("#found-CONTRACT"))
                .isEmpty();
        assertThat(search(visitors.as(TOKAI_ADMINISTRATOR), "ABC1234086").text())
                .contains("「ABC1234086」は見つかりませんでした");
        assertThat(search(visitors.as(TOKAI_ADMINISTRATOR), "青葉").document().select("#found-CUSTOMER"))
                .isEmpty();
    }

    @Test
    void staffFindCustomersAndTheirSearchIsInTheLog() {
        Answer found = search(visitors.as(SALES), "青葉");

        assertThat(found.document()
                        .select("section[aria-labelledby=found-CUSTOMER]")
                        .text())
                .contains("株式会社青葉製作所", "C0001");
        assertThat(found.document().select("a[href=/inquiries?customer=C0001]")).hasSize(1);
        assertThat(Rows.count("audit_entry where action = 'search' and subject = '青葉'"))
                .isPositive();
        assertThat(visitors.as(ADMINISTRATOR).get("/audit?what=search").text()).contains("が 「青葉」 で検索");
    }

    @Test
    void whatIsTypedIsShownAsTextAndNeverALink() {
        Visitor desk = visitors.as(DESK);
        assertThat(search(desk, "<b>%_\\'").status()).isEqualTo(200);
        search(desk, "//example.org/x");
        assertThat(visitors.as(ADMINISTRATOR)
                        .get("/audit?what=search")
                        .document()
                        .select("td.lead > a[href^=//]"))
                .isEmpty();
        Answer empty = desk.get("/search");
        assertThat(empty.text()).contains("探すことばを入力してください");
        assertThat(desk.get("/search?q=" + "x".repeat(500)).status()).isEqualTo(200);
    }

    private static Answer search(Visitor visitor, String text) {
        return visitor.get("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
