package io.madoguchi.intake;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.mail.MailKind;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.10 a report is made on behalf of a colleague, and told to those who are named")
class ReportPeopleWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private List<MailKind> kinds;

    @Autowired
    private Database database;

    @Test
    void theColleagueAndThoseNamedAreToldAndStandOnTheInquiry() {
        Visitor reporter = visitors.as(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(reporter)
                .with("behalf", id(AOBA_CONTRACTS))
                .with("tell", id(AOBA_ADMINISTRATOR) + " " + id(AOBA_INQUIRY_ADMINISTRATOR));
        Answer confirmation = typed.confirm();
        assertThat(confirmation.text()).contains("小野寺 学 様", "青葉 恵子 様", "髙橋 健一 様");
        String number =
                ReportTyped.number(ReportTyped.on(reporter, confirmation).finish());

        assertThat(visitors.as(DESK).get("/inquiries/" + number).text()).contains("千葉 さくら（小野寺 学の代理）");
        assertThat(visitors.as(AOBA_CONTRACTS)
                        .get("/inquiries/" + number + "/card")
                        .text())
                .contains("千葉 さくら（小野寺 学の代理）");
        UUID entry = UUID.fromString(Rows.text(
                "select e.id from inquiry_entry e join inquiry i on i.id = e.inquiry_id where i.number = ?", number));
        MailKind reported = kinds.stream()
                .filter(kind -> kind.event().equals("inquiry.reported"))
                .findFirst()
                .orElseThrow();
        assertThat(database.asSystem("read who is told", () -> reported.recipients(entry)))
                .contains(
                        UUID.fromString(id(AOBA_INQUIRIES)),
                        UUID.fromString(id(AOBA_CONTRACTS)),
                        UUID.fromString(id(AOBA_ADMINISTRATOR)),
                        UUID.fromString(id(AOBA_INQUIRY_ADMINISTRATOR)));
    }

    @Test
    void onlyWhoWillSeeItIsOfferedAndTaken() {
        Visitor reporter = visitors.as(AOBA_ADMINISTRATOR);
        assertThat(offered(reporter.get("/inquiries/new")))
                .contains(id(AOBA_INQUIRIES), id(AOBA_CONTRACTS))
                .doesNotContain(id(AOBA_ADMINISTRATOR), id(AOBA_CORE_ONLY), id(TOKAI_ADMINISTRATOR), id(DESK));
        assertThat(offered(reporter.get("/inquiries/new?device=D000001")))
                .contains(id(AOBA_CORE_ONLY), id(AOBA_INQUIRIES))
                .doesNotContain(id(AOBA_NETWORK_ONLY));
        assertThat(offered(reporter.getFragment("/inquiries/new/people?category=CONTRACT_BILLING")))
                .contains(id(AOBA_CONTRACTS))
                .doesNotContain(id(AOBA_INQUIRIES), id(AOBA_INQUIRY_ADMINISTRATOR));

        long before = Rows.count("inquiry");
        for (String field : List.of("behalf", "tell")) {
            for (String other : List.of(AOBA_NETWORK_ONLY, TOKAI_ADMINISTRATOR, DESK, AOBA_ADMINISTRATOR)) {
                ReportTyped forged =
                        ReportTyped.incident(reporter).with("device", "D000001").with(field, id(other));
                for (Answer answer : List.of(forged.confirm(), forged.finish())) {
                    assertThat(answer.status()).as(field + " " + other).isEqualTo(422);
                    assertThat(answer.text()).contains("ご覧になれない方がいます").doesNotContain("阿部 誠", "受付 窓口");
                }
            }
            assertThat(ReportTyped.incident(reporter)
                            .with("category", "CONTRACT_BILLING")
                            .with(field, id(AOBA_INQUIRIES))
                            .finish()
                            .status())
                    .isEqualTo(422);
        }
        assertThat(Rows.count("inquiry")).isEqualTo(before);
    }

    @Test
    void whoIsUnderAccessControlIsOfferedThoseOfHisEngagement() {
        assertThat(offered(visitors.as(AOBA_CORE_ONLY).get("/inquiries/new")))
                .contains(id(AOBA_INQUIRIES))
                .doesNotContain(id(AOBA_NETWORK_ONLY), id(AOBA_CORE_ONLY));
    }

    private static List<String> offered(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        List<String> people = page.document().select("#behalf option[value]").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
        assertThat(page.document().select("[name=tell]").eachAttr("value")).isEqualTo(people);
        return people;
    }

    private static String id(String mail) {
        return Accounts.idOf(mail).toString();
    }
}
