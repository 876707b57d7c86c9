package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.audit.Audit;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

@PortalTest
@DisplayName("M5.8 sign-in and its lock")
class PasswordSignInDatabaseTest {

    @Autowired
    private Database database;

    @Autowired
    private SignInStore store;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Audit audit;

    private final TestClock clock = new TestClock();
    private PasswordSignIn signIn;
    private String mail;

    @BeforeEach
    void ownLimitsAndAccount() {
        signIn = new PasswordSignIn(database, store, passwords, new SignInLimits(clock), audit, clock);
        mail = "lock-" + UUID.randomUUID() + "@aoba.example";
        Accounts.agent(mail);
    }

    /** x wrong, o right, m: a quarter of an hour passes; the answers: - refused, + signed in. */
    @ParameterizedTest
    @CsvSource({
        "o, +",
        "xo, -+",
        "xxxxxxxxxo, ---------+",
        "xxxxxxxxxxo, -----------",
        "xxxxxxxxxxmo, ----------+",
        "xxxxxxxxxoxxxxxxxxxo, ---------+---------+",
        "xxxxxxxxxxmxo, -----------+",
        "xxxxxxxxxxmxxxxxxxxxo, -------------------+",
        "xxxxxxxxxxmxxxxxxxxxxo, ---------------------",
    })
    void theTenthWrongPasswordLocksForAQuarterOfAnHour(String tries, String expected) {
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < tries.length(); i++) {
            char each = tries.charAt(i);
            if (each == 'm') {
                clock.advance(Duration.ofMinutes(15));
            } else {
                answers.append(isSignedIn(mail, each == 'o' ? Cast.PASSWORD : "wrong") ? '+' : '-');
            }
        }
        assertThat(answers).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　"})
    void theAddressMayBeTypedCarelessly(String around) {
        assertThat(isSignedIn(around + mail.toUpperCase(Locale.ROOT).replace('@', '＠') + around, Cast.PASSWORD))
                .isTrue();
    }

    @Test
    void nobodyAndTheSuspendedAreRefusedAsIfThePasswordWereWrong() {
        Accounts.suspend(Accounts.idOf(mail));

        assertThat(isSignedIn(mail, Cast.PASSWORD)).isFalse();
        assertThat(isSignedIn("nobody@aoba.example", Cast.PASSWORD)).isFalse();
    }

    @Test
    void afterThirtyTriesOnAnAddressNoPasswordIsLookedAtAnyMore() {
        String[] tries = new String[30];
        Arrays.fill(tries, "wrong");
        List.of(tries).forEach(wrong -> isSignedIn("nobody@aoba.example", wrong));
        int refusals = refusals("nobody@aoba.example");

        assertThat(isSignedIn("nobody@aoba.example", "wrong")).isFalse();
        assertThat(refusals("nobody@aoba.example")).isEqualTo(refusals);
    }

    @Test
    void eachRefusalIsLoggedWithItsReason() {
        isSignedIn(mail, "wrong");
        isSignedIn(mail, Cast.PASSWORD);

        assertThat(Accounts.texts("select action from audit_entry where subject = ? order by id", mail))
                .containsExactly("sign-in.failed", "sign-in");
    }

    @Test
    void aHashWithOtherRoundsStillCountsAndAGarbledOneNever() {
        PasswordHashes more = new PasswordHashes(2000);
        assertThat(passwords.matches("secret", more.encode("secret"))).isTrue();
        assertThat(passwords.matches("secret", "secret")).isFalse();
        assertThat(passwords.matches("", "{pbkdf2-1000}")).isFalse();
    }

    private static int refusals(String address) {
        return Accounts.texts("select id from audit_entry where subject = ?", address)
                .size();
    }

    private boolean isSignedIn(String address, String password) {
        try {
            return signIn.authenticate(new UsernamePasswordAuthenticationToken(address, password))
                    .isAuthenticated();
        } catch (BadCredentialsException refused) {
            return false;
        }
    }
}
