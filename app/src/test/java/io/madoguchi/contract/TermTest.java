package io.madoguchi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// M4.1
class TermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,    2026-04-01, 2027-03-31, RUNNING",
        "ACTIVE,    2026-11-24, 2027-02-23, RUNNING",
        "ACTIVE,    2026-04-01, 2027-02-22, ENDING",
        "ACTIVE,    2025-11-25, 2026-11-24, ENDING",
        "ACTIVE,    2025-11-24, 2026-11-23, ENDED",
        "ACTIVE,    2026-11-25, 2027-11-24, UPCOMING",
        "EXPIRED,   2026-04-01, 2027-03-31, ENDED",
        "CANCELLED, 2026-04-01, 2027-03-31, CANCELLED"
    })
    void theStateFollowsFromTheDaysUnlessItWasEndedEarlier(
            String status, LocalDate startsOn, LocalDate endsOn, ContractState expected) {
        assertThat(Term.of(status, startsOn, endsOn, TODAY).state()).isEqualTo(expected);
    }

    @Test
    void theYear3000MeansAutomaticRenewal() {
        assertThat(Term.of(TODAY, LocalDate.of(3000, 1, 1), TODAY).isRenewedAutomatically())
                .isTrue();
        assertThat(Term.of(TODAY, LocalDate.of(2031, 3, 31), TODAY).isRenewedAutomatically())
                .isFalse();
    }
}
