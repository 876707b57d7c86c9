package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M5.8 rules for a new password (JAPAN §7)")
class PasswordRulesTest {

    private static final List<String> PERSONAL = List.of("yamazaki@hinode-densetsu.example", "山崎", "一郎", "株式会社日の出電設");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "short, password.tooShort",
        "elevenchars, password.tooShort",
        "passwordpassword, password.weak.repeat",
        "password1234, password.weak.common",
        "qwertyuiop[], password.weak.keyboard",
        "asdfghjkl;'z, password.weak.keyboard",
        "abcdefghijklmnop, password.weak.sequence",
        "yamazaki@hinode-densetsu.example, password.weak.personal",
        "densetsuyamazaki, password.weak.personal",
        "aaaaaaaaaaaaaaaa, password.weak.repeat",
        "198905211989, password.weak.date",
        "michaeljennifer, password.weak.name",
    })
    void aGuessablePasswordIsRefusedWithItsReason(String password, String key) {
        FormErrors errors = new FormErrors();
        rules.check(password, password, PERSONAL, errors);

        assertThat(Objects.requireNonNull(errors.of("password")).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "correct horse battery staple",
        "柳とひばりと灰色のポスト",
        "mikan teien basu 9",
        "xK4-pPq0-vvT2",
        "demo-Password-1-demo-Passage-9"
    })
    void aLongOneOfWhateverKindIsTaken(String password) {
        FormErrors errors = new FormErrors();
        rules.check(password, password, PERSONAL, errors);

        assertThat(errors.all()).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersAsAPersonCounts() {
        FormErrors errors = new FormErrors();
        rules.check("𠮷".repeat(11), "𠮷".repeat(11), PERSONAL, errors);

        assertThat(Objects.requireNonNull(errors.of("password")).arguments()).containsExactly(12, 11);
    }

    @Test
    void bothEntriesMustBeTheSame() {
        FormErrors errors = new FormErrors();
        rules.check("correct horse battery staple", "correct horse battery stable", PERSONAL, errors);

        assertThat(errors.all().keySet()).containsExactly("again");
    }

    @Test
    void aVeryLongOneIsRefusedBeforeItIsMeasured() {
        FormErrors errors = new FormErrors();
        rules.check("ab".repeat(2_000_000), "", PERSONAL, errors);

        assertThat(Objects.requireNonNull(errors.of("password")).key()).isEqualTo("password.tooLong");
    }
}
