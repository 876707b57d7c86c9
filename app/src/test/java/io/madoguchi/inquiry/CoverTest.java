package io.madoguchi.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.contract.ServiceType;
import io.madoguchi.inquiry.Cover.Line;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("M1.9 whether a contract covers what is reported follows from device and contract")
class CoverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void whatNamesNothingIsInDoubt() {
        assertThat(doubt(new Cover(false, false, List.of()), InquiryKind.INCIDENT))
                .isEqualTo(Doubt.NO_TARGET);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2027-03-31, ",
        "2026-11-24, 2026-11-24, ",
        "2026-11-25, 2027-03-31, CONTRACT_NOT_BEGUN",
        "2025-04-01, 2026-11-23, CONTRACT_LAPSED"
    })
    void aContractCoversFromItsFirstDayToItsLast(LocalDate from, LocalDate until, Doubt expected) {
        Line line = new Line(ServiceType.HARDWARE_MAINTENANCE, from, until, false);
        assertThat(doubt(new Cover(true, false, List.of(line)), InquiryKind.INCIDENT))
                .isEqualTo(expected);
        assertThat(doubt(new Cover(false, true, List.of(line)), InquiryKind.INCIDENT))
                .isEqualTo(expected);
    }

    @Test
    void aContractThatWasEndedEarlyCoversNothing() {
        Line ended =
                new Line(ServiceType.HARDWARE_MAINTENANCE, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), true);
        assertThat(doubt(new Cover(true, false, List.of(ended)), InquiryKind.INCIDENT))
                .isEqualTo(Doubt.CONTRACT_LAPSED);
    }

    @Test
    void aDeviceInNoContractIsInDoubt() {
        assertThat(doubt(new Cover(true, false, List.of()), InquiryKind.QUESTION))
                .isEqualTo(Doubt.DEVICE_UNCOVERED);
        // Cancelled contracts are no lines: one that is named alone is over.
        assertThat(doubt(new Cover(false, true, List.of()), InquiryKind.QUESTION))
                .isEqualTo(Doubt.CONTRACT_LAPSED);
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    void everyServiceAnswersForFaultsAndQuestionsAndAllButOneForRequests(ServiceType service) {
        Cover cover = new Cover(true, false, List.of(inForce(service)));
        assertThat(doubt(cover, InquiryKind.INCIDENT)).isNull();
        assertThat(doubt(cover, InquiryKind.QUESTION)).isNull();
        assertThat(doubt(cover, InquiryKind.REQUEST))
                .isEqualTo(service == ServiceType.SOFTWARE_MAINTENANCE ? Doubt.OTHER_SERVICE : null);
    }

    @Test
    void oneContractThatCoversIsEnough() {
        Line over =
                new Line(ServiceType.PRODUCT_MAINTENANCE, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 3, 31), false);
        Cover cover = new Cover(
                true,
                false,
                List.of(
                        over,
                        inForce(ServiceType.SOFTWARE_MAINTENANCE),
                        inForce(ServiceType.NETWORK_ADVANCED_SUPPORT)));
        assertThat(doubt(cover, InquiryKind.REQUEST)).isNull();
        Cover poorer = new Cover(true, false, List.of(over, inForce(ServiceType.SOFTWARE_MAINTENANCE)));
        assertThat(doubt(poorer, InquiryKind.REQUEST)).isEqualTo(Doubt.OTHER_SERVICE);
    }

    @Test
    void aQuestionAboutContractsNeedsNone() {
        Cover nothing = new Cover(false, false, List.of());
        assertThat(nothing.doubt(InquiryKind.QUESTION, Category.CONTRACT_BILLING, TODAY))
                .isNull();
    }

    private static @Nullable Doubt doubt(Cover cover, InquiryKind kind) {
        return cover.doubt(kind, Category.TECHNICAL, TODAY);
    }

    private static Line inForce(ServiceType service) {
        return new Line(service, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), false);
    }
}
