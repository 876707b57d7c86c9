package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M6.4 one organisation in view at a time")
class OrganisationSwitchWebTest {

    @Autowired
    private Visitors visitors;

    @Test
    void theResellersPartComesIntoViewAndGoesAgain() {
        Visitor mirai = visitors.fresh(Cast.MIRAI_ADMINISTRATOR);
        assertThat(inView(mirai)).isEqualTo(customer("C0010"));

        assertThat(mirai.post("/organisation", "organisation", customer("C0005"))
                        .location())
                .isEqualTo("/");
        assertThat(inView(mirai)).isEqualTo(customer("C0005"));

        mirai.post("/organisation", "organisation", customer("C0010"));
        assertThat(inView(mirai)).isEqualTo(customer("C0010"));
    }

    @ParameterizedTest
    @CsvSource({
        Cast.MIRAI_ADMINISTRATOR + ", C0001",
        Cast.SOUTHPORT_ADMINISTRATOR + ", C0010",
        Cast.AOBA_ADMINISTRATOR + ", C0005",
        Cast.DESK + ", C0001"
    })
    void anOrganisationOfOthersDoesNotExist(String mail, String code) {
        Visitor visitor = visitors.fresh(mail);

        assertThat(visitor.post("/organisation", "organisation", customer(code)).status())
                .isEqualTo(404);
    }

    @Test
    void nonsenseDoesNotExistEither() {
        Visitor mirai = visitors.fresh(Cast.MIRAI_ADMINISTRATOR);

        assertThat(mirai.post("/organisation", "organisation", "' or 1=1").status())
                .isEqualTo(404);
        assertThat(inView(mirai)).isEqualTo(customer("C0010"));
    }

    @Test
    void whoHasOneOrganisationIsOfferedNoSwitch() {
        Answer page = visitors.as(Cast.AOBA_ADMINISTRATOR).get("/profile");

        assertThat(page.document().select("#org")).isEmpty();
    }

    private static String inView(Visitor visitor) {
        return visitor.get("/profile")
                .document()
                .select("#org option[selected]")
                .val();
    }

    private static String customer(String code) {
        return Accounts.texts("select id::text from customer where code = ?", code)
                .getFirst();
    }
}
