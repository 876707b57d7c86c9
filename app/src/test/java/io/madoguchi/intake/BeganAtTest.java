package io.madoguchi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeganAtTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T10:00",
                "2026-11-24T10:00:00.000",
                "2026/11/24 10:00",
                "２０２６－１１－２４ １０：００",
                " 2026-11-24  10:00 "
            })
    void whatCanBeReadIsTakenAsTimeInTokyo(String typed) {
        assertThat(BeganAt.of(typed, NOW)).isEqualTo(new BeganAt(NOW, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30T10:00", "2026-11-24", "10:00", "<script>", "2026-11-24T25:00", "999999-01-01T00:00"})
    void whatCannotBeReadIsNotGuessed(String typed) {
        assertThat(BeganAt.of(typed, NOW)).isEqualTo(new BeganAt(null, "report.error.began_at.format"));
    }

    @Test
    void aClockMayBeALittleAhead() {
        assertThat(BeganAt.of("2026-11-24T10:02", NOW).problem()).isNull();
        assertThat(BeganAt.of("2026-11-24T10:03", NOW).problem()).isEqualTo("report.error.began_at.future");
    }
}
