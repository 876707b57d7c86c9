package io.madoguchi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.contract.ServiceHours;
import io.madoguchi.contract.ServicePlan;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M1.5 what of a window holds when, what is announced, and which addresses are retired")
class ContactWindowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @Test
    void theNewestTermsThatHaveBegunHold() {
        ContactWindow window = window(
                terms("2027-04-01", "c@x.example"),
                terms("2026-11-24", "b@x.example"),
                terms("2026-01-01", "a@x.example"));

        assertThat(window.open(TODAY)).extracting(ContactDetails::mail).isEqualTo("b@x.example");
        assertThat(window.open(TODAY.minusDays(1)))
                .extracting(ContactDetails::mail)
                .isEqualTo("a@x.example");
        assertThat(window.coming(TODAY)).extracting(ContactTerms::validFrom).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(window.open(LocalDate.of(2025, 12, 31))).isNull();
    }

    @Test
    void whatWasTakenBackNeverHolds() {
        ContactWindow window = window(revoked(terms("2027-04-01", "c@x.example")), terms("2026-01-01", "a@x.example"));

        assertThat(window.coming(TODAY)).isNull();
        assertThat(window.open(LocalDate.of(2027, 5, 1)))
                .extracting(ContactDetails::mail)
                .isEqualTo("a@x.example");
    }

    @Test
    void oneChangeIsAnnouncedAtATime() {
        ContactWindow window = window(terms("2027-04-01", "c@x.example"), terms("2026-01-01", "a@x.example"));

        assertThat(window.isChangeable(TODAY)).isFalse();
        assertThatThrownBy(() -> window.changeable(TODAY))
                .isInstanceOf(Refused.class)
                .hasMessage("contact.refused.coming");
        assertThat(window.isChangeable(LocalDate.of(2027, 4, 1))).isTrue();
    }

    @Test
    void whatIsClosedDoesNotChange() {
        ContactWindow window = window(closed(terms("2026-11-01", "a@x.example")), terms("2026-01-01", "a@x.example"));

        assertThat(window.open(TODAY)).isNull();
        assertThatThrownBy(() -> window.changeable(TODAY))
                .isInstanceOf(Refused.class)
                .hasMessage("contact.refused.withdrawn");
    }

    @Test
    void threeMonthsAreCalendarMonths() {
        assertThat(ContactWindow.earliest(LocalDate.of(2026, 11, 30))).isEqualTo("2027-02-28");
        assertThat(ContactWindow.earliest(TODAY)).isEqualTo("2027-02-24");
    }

    @Test
    void eachRetiredAddressNamesTheOneThatIsReadNow() {
        ContactWindow window = window(
                terms("2027-04-01", "d@x.example"),
                terms("2026-11-01", "c@x.example"),
                terms("2026-06-01", "b@x.example"),
                terms("2026-01-01", "a@x.example"));

        assertThat(window.retired(TODAY))
                .containsExactly(
                        new RetiredAddress("b@x.example", "c@x.example", LocalDate.of(2026, 11, 1)),
                        new RetiredAddress("a@x.example", "c@x.example", LocalDate.of(2026, 6, 1)));
    }

    private static ContactWindow window(ContactTerms... terms) {
        return new ContactWindow(new UUID(0, 1), List.of(terms));
    }

    private static ContactTerms terms(String from, String mail) {
        return terms(LocalDate.parse(from), false, mail, null);
    }

    private static ContactTerms revoked(ContactTerms terms) {
        return terms(terms.validFrom(), false, terms.details().mail(), NOW);
    }

    private static ContactTerms closed(ContactTerms terms) {
        return terms(terms.validFrom(), true, terms.details().mail(), null);
    }

    private static ContactTerms terms(LocalDate from, boolean withdrawn, String mail, @Nullable Instant revokedAt) {
        ContactDetails details = new ContactDetails(
                false,
                "窓口",
                "",
                Set.of(ServiceType.HARDWARE_MAINTENANCE),
                Set.of(ServicePlan.NORMAL),
                "",
                mail,
                "",
                ServiceHours.AROUND_THE_CLOCK,
                "",
                "");
        return new ContactTerms(
                UUID.randomUUID(), new UUID(0, 1), from, withdrawn, details, NOW, "管理 花子", revokedAt, "");
    }
}
