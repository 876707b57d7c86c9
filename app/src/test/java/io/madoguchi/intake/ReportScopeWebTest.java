package io.madoguchi.intake;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.9 what can be reported follows from the contracts, and what is out of scope says where to turn")
class ReportScopeWebTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @EnumSource(OutOfScope.class)
    void whatIsOutOfScopeSaysWhereToTurnAndMakesNoInquiry(OutOfScope outside) {
        long before = Rows.count("inquiry");
        ReportTyped typed = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).with("service", outside.name());
        for (Answer answer : List.of(typed.confirm(), typed.finish())) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("受付対象外", "貴社担当の営業 " + salesOf("C0001"));
            assertThat(answer.document().select("#service option[selected]").attr("value"))
                    .isEqualTo(outside.name());
        }
        assertThat(Rows.count("inquiry")).isEqualTo(before);
    }

    @Test
    void theServicesOfTheContractsInViewCanBeReportedOn() {
        Visitor core = visitors.as(AOBA_CORE_ONLY);
        assertThat(services(core)).containsExactly("HARDWARE_MAINTENANCE");
        assertThat(services(visitors.as(AOBA_ADMINISTRATOR)))
                .contains("HARDWARE_MAINTENANCE", "PRODUCT_MAINTENANCE", "SOFTWARE_MAINTENANCE");

        String number = ReportTyped.incident(core)
                .with("service", "HARDWARE_MAINTENANCE")
                .report();
        assertThat(core.get("/inquiries/" + number).text()).contains("サービス ハードウェア保守");
        Answer other = ReportTyped.incident(core)
                .with("service", "SOFTWARE_MAINTENANCE")
                .confirm();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("対象のサービスを選び直してください");
    }

    @Test
    void contractAndServiceHaveToAgree() {
        Answer answer = ReportTyped.incident(visitors.as(AOBA_ADMINISTRATOR))
                .with("contract", "ABC1234140")
                .with("service", "HARDWARE_MAINTENANCE")
                .confirm();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("選んだ契約（ABC1234140）のサービスと異なります");
    }

    /** M6.4: a reseller's representative is not theirs. */
    @Test
    void theRepresentativeOfAnotherCompanyIsNotNamed() {
        Answer form = visitors.as(MIRAI_ADMINISTRATOR).get("/inquiries/new");
        assertThat(form.document().select("#outside").text()).contains(salesOf("C0010"));
    }

    private static List<String> services(Visitor visitor) {
        return visitor
                .get("/inquiries/new")
                .document()
                .select("#service option:not(.outside)")
                .eachAttr("value")
                .stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String salesOf(String customer) {
        return Rows.text("""
                select family_name || ' ' || given_name from account a join customer c on a.id = c.sales_representative_id
                 where code = ?""", customer);
    }
}
