package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.audit.Audit;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@PortalTest
@DisplayName("M5.8 a refused sign-in takes the same work whether the account exists or not, and many take little")
class SameWorkWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Database database;

    @Autowired
    private SignInStore store;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Audit audit;

    private final TestClock clock = new TestClock();
    private final AtomicInteger compared = new AtomicInteger();
    private PasswordSignIn signIn;
    private String wrong;
    private String suspended;
    private String locked;

    @BeforeEach
    void oneOfEachKind() {
        signIn = new PasswordSignIn(database, store, new Counting(), new SignInLimits(clock), audit, clock);
        wrong = mail("wrong");
        suspended = mail("suspended");
        locked = mail("locked");
        Accounts.agent(wrong);
        Accounts.suspend(Accounts.agent(suspended));
        Accounts.run(
                "update credential set failures = 10, locked_until = '2100-01-01' where account_id = ?",
                Accounts.agent(locked));
    }

    @Test
    void eachRefusalComparesOneHash() {
        for (String mail : new String[] {wrong, suspended, locked, mail("nobody")}) {
            int before = compared.get();
            refuse(mail, "192.0.2.1");
            assertThat(compared.get() - before).as(mail).isEqualTo(1);
        }
    }

    @Test
    void eachRefusalSendsTheSameStatementsAndLeadsToTheSamePage() {
        Map<String, Integer> statements = new TreeMap<>();
        Set<String> pages = new HashSet<>();
        for (String mail : new String[] {wrong, suspended, locked, mail("nobody")}) {
            Visitor visitor = visitors.anonymous();
            visitor.get("/login");
            Answer answer = visitor.post("/login", "username", mail, "password", "wrong");
            statements.put(mail, answer.statements());
            pages.add(answer.status() + answer.location());
        }
        assertThat(new HashSet<>(statements.values())).as("%s", statements).hasSize(1);
        assertThat(pages).containsExactly("302/login?refused");
    }

    /** The owner comes in by his link meanwhile: PasswordResetWebTest. */
    @Test
    void ofTenThousandWrongPasswordsFromAThousandAddressesThirtyAreLookedAt() {
        for (int i = 0; i < 10_000; i++) {
            refuse(wrong, "2001:db8::" + Integer.toHexString(i % 1000 + 1));
        }
        assertThat(compared).hasValue(30);
        assertThat(Accounts.texts("select id::text from audit_entry where subject = ?", wrong))
                .hasSize(30);
    }

    private void refuse(String mail, String network) {
        UsernamePasswordAuthenticationToken attempt = new UsernamePasswordAuthenticationToken(mail, "wrong");
        attempt.setDetails(new WebAuthenticationDetails(network, null));
        try {
            signIn.authenticate(attempt);
            throw new AssertionError(mail + " is signed in with a wrong password");
        } catch (BadCredentialsException refused) {
            assertThat(refused).hasMessage("refused");
        }
    }

    private static String mail(String kind) {
        return kind + "-" + UUID.randomUUID() + "@aoba.example";
    }

    private final class Counting implements PasswordEncoder {
        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return passwords.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.incrementAndGet();
            return !Cast.PASSWORD.contentEquals(password == null ? "" : password) && passwords.matches(password, hash);
        }
    }
}
