package io.madoguchi.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M5.8 one-time codes by the clock")
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void areThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void countWithinOneStepOfTheClock(int apart, boolean counts) {
        Instant now = Instant.parse("2026-11-24T01:00:07Z");
        String code = Totp.code(SECRET, Totp.step(now) + apart);

        assertThat(Totp.stepOf(SECRET, code, now).isPresent()).isEqualTo(counts);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theKeyIsWrittenInBase32(String text, String written) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @Test
    void theAddressForTheAppNamesThePortalAndTheAccount() {
        assertThat(QrCode.address("kanri@aoba.example", SECRET))
                .isEqualTo("otpauth://totp/Customer%20Service%20Portal%3Akanri%40aoba.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Customer%20Service%20Portal");
    }

    @Test
    void recoveryCodesAreTenDifferentOnesAndTakenHoweverTheyAreTyped() {
        assertThat(RecoveryCode.set()).hasSize(10).doesNotHaveDuplicates();
        RecoveryCode code = new RecoveryCode("ABCDEFGHJKLMNPQRSTUVWXYZ");
        assertThat(code.shown()).isEqualTo("ABCD-EFGH-JKLM-NPQR-STUV-WXYZ");
        assertThat(RecoveryCode.typed(" abcd efgh－ＪＫＬＭ npqr stuvwxyz ")).isEqualTo(code);
    }
}
