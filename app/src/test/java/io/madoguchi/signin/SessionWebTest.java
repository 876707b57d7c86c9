package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Access;
import io.madoguchi.access.Viewers;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
@DisplayName("M5.8 sessions")
class SessionWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Viewers viewers;

    private String mail;
    private UUID account;

    @BeforeEach
    void ownAccount() {
        mail = "session-" + UUID.randomUUID() + "@aoba.example";
        account = Accounts.agent(mail);
    }

    @Test
    void redirectsNameAPathWhateverHostWasAskedFor() {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");
        assertThat(visitor.post("/login", "username", mail, "password", "wrong").header("Location"))
                .isEqualTo("/login?refused");
        assertThat(visitor.post("/login", "username", mail, "password", Cast.PASSWORD)
                        .header("Location"))
                .isEqualTo("/");
        visitor.get("/");
        assertThat(visitor.post("/logout").header("Location")).isEqualTo("/login?out");
    }

    @Test
    void whoHasNotSignedInHasNoSession() {
        List<String> before = all();
        Visitor visitor = visitors.anonymous();

        assertThat(visitor.get("/login").header("Set-Cookie")).doesNotContain("session=");
        visitor.get("/password/forgot");
        visitor.get("/devices");
        visitor.post("/login", "username", "nobody@aoba.example", "password", "wrong");

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void refusalsLookAlike() {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");

        Answer unknown = visitor.post("/login", "username", "nobody@aoba.example", "password", "wrong");
        Answer wrong = visitor.post("/login", "username", mail, "password", "wrong");

        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.location()).isEqualTo(wrong.location()).isEqualTo("/login?refused");
        assertThat(visitor.get("/login?refused").text()).contains("サインインできませんでした");
    }

    @Test
    void anotherSignInGetsAnotherSessionId() {
        Visitor visitor = visitors.fresh(mail);
        List<String> first = own();
        visitor.get("/login");
        visitor.post("/login", "username", mail, "password", Cast.PASSWORD);

        assertThat(first).hasSize(1);
        assertThat(own()).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aRequestWritesTheSessionOnceAMinuteOnly() {
        Visitor visitor = visitors.fresh(mail);
        visitor.get("/profile");
        String access = lastAccess();
        visitor.get("/profile");
        assertThat(lastAccess()).isEqualTo(access);

        Accounts.run(
                "update work.spring_session set last_access_time = last_access_time - 61000 where principal_name = ?",
                account.toString());
        String older = lastAccess();
        visitor.get("/profile");
        assertThat(lastAccess()).isNotEqualTo(older);
    }

    @Test
    void anHourWithoutARequestEndsIt() {
        Visitor visitor = visitors.fresh(mail);
        Accounts.run(
                "update work.spring_session set last_access_time = last_access_time - 3601000,"
                        + " expiry_time = expiry_time - 3601000 where principal_name = ?",
                account.toString());

        assertThat(visitor.get("/profile").location()).isEqualTo("/login?again&next=%2Fprofile");
    }

    @ParameterizedTest
    @CsvSource({"PT11H59M, true", "PT12H, false"})
    void twelveHoursAfterSignInItEndsHoweverBusy(Duration later, boolean lives) throws Exception {
        Instant since = TestClock.START;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(account, since), null, List.of()));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.getSession();
        try {
            new ViewerFilter(viewers, Clock.fixed(since.plus(later), java.time.ZoneOffset.UTC), Duration.ofHours(12))
                    .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(Access.viewer(request).isPresent()).isEqualTo(lives);
        assertThat(request.getSession(false) != null).isEqualTo(lives);
    }

    @Test
    void aSuspendedAccountIsOutAtItsNextRequest() {
        Visitor visitor = visitors.fresh(mail);
        assertThat(visitor.get("/profile").status()).isEqualTo(200);
        Accounts.suspend(account);

        assertThat(visitor.get("/profile").location()).startsWith("/login");
        assertThat(own()).isEmpty();
    }

    @Test
    void allSessionsOfAnAccountCanBeEnded() {
        Visitor one = visitors.fresh(mail);
        Visitor two = visitors.fresh(mail);
        Visitor other = visitors.fresh(Cast.AOBA_INQUIRIES);
        sessions.endAll(account);

        assertThat(one.get("/profile").location()).startsWith("/login");
        assertThat(two.get("/profile").location()).startsWith("/login");
        assertThat(other.get("/profile").status()).isEqualTo(200);
    }

    @Test
    void signOutIsAFormAndLeavesNothing() {
        Visitor visitor = visitors.fresh(mail);
        assertThat(visitor.get("/logout").status()).isEqualTo(404);
        assertThat(own()).hasSize(1);

        assertThat(visitor.post("/logout").location()).isEqualTo("/login?out");
        assertThat(own()).isEmpty();
        assertThat(visitor.get("/profile").location()).startsWith("/login");
    }

    private List<String> own() {
        return Accounts.texts(
                "select session_id from work.spring_session where principal_name = ?", account.toString());
    }

    private String lastAccess() {
        return Accounts.texts(
                        "select last_access_time::text from work.spring_session where principal_name = ?",
                        account.toString())
                .getFirst();
    }

    private static List<String> all() {
        return Accounts.texts("select session_id from work.spring_session order by 1");
    }
}
