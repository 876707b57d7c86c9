package io.madoguchi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.TestDatabase;
import io.madoguchi.testing.Visitors;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("./portal admin create MAIL, beside a portal that runs")
class AdminCommandDatabaseTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private TestClock clock;

    private Instant before = TestClock.START;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** The command is a program of its own, with the real clock; the portal that takes the link has to agree with it. */
    @BeforeEach
    void goToTheRealTime() {
        before = clock.instant();
        clock.goTo(Clock.systemUTC().instant());
    }

    @AfterEach
    void comeBack() {
        clock.goTo(before);
    }

    @Test
    void aNewAdministratorSetsHisPasswordByTheLinkThatIsPrinted() {
        String mail = "admin-" + UUID.randomUUID() + "@vendor.example";

        assertThat(create(mail.toUpperCase(Locale.ROOT))).isZero();
        assertThat(said()).contains("Created the administrator " + mail);
        assertThat(visitors.anonymous()
                        .get(link())
                        .document()
                        .select("#username")
                        .val())
                .isEqualTo(mail);
        assertThat(Accounts.texts("select kind from account where mail = ?", mail))
                .containsExactly("PORTAL_ADMINISTRATOR");

        said.reset();
        assertThat(create(mail)).isZero();
        assertThat(said()).contains("exists already");
        assertThat(visitors.anonymous().get(link()).status()).isEqualTo(200);
    }

    @Test
    void anAdministratorWhoHasLostHisSecondFactorIsAskedForItNoMore() {
        String mail = "admin-" + UUID.randomUUID() + "@vendor.example";
        create(mail);
        Accounts.run("insert into totp values (?, '', 0, now())", Accounts.idOf(mail));

        create(mail);
        assertThat(factors(mail)).as("not by a new link alone").hasSize(1);
        assertThat(create(mail, "--reset-factor")).isZero();
        assertThat(factors(mail)).isEmpty();
        assertThat(Accounts.texts("select action from audit_entry where subject = ? order by id", mail))
                .contains("factor.reset");
    }

    private static List<String> factors(String mail) {
        return Accounts.texts("select account_id::text from totp where account_id = ?", Accounts.idOf(mail));
    }

    @Test
    void theAddressOfSomebodyElseIsRefused() {
        assertThat(create(Cast.AOBA_ADMINISTRATOR)).isEqualTo(1);
        assertThat(said()).contains("USER_ADMINISTRATOR").doesNotContain("token=");
    }

    @Test
    void wrongUseIsTold() {
        assertThatThrownBy(() -> create("nonsense")).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> new AdminCommand(System.out).run(Options.parse(List.of("create")), Map.of()))
                .isInstanceOf(WrongUse.class);
    }

    private int create(String mail, String... switches) {
        return new AdminCommand(new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(
                        Options.parse(Stream.concat(Stream.of("create", mail), Stream.of(switches))
                                .toList()),
                        Map.of(
                                "PORTAL_DB_URL",
                                TestDatabase.shared().logins("portal").url(),
                                "PORTAL_DB_APP_PASSWORD",
                                "app",
                                "PORTAL_DB_JOBS_PASSWORD",
                                "jobs",
                                "PORTAL_BASE_URL",
                                "https://portal.example/"));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String link() {
        return said().lines()
                .filter(line -> line.startsWith("https://portal.example/"))
                .findFirst()
                .orElseThrow()
                .replace("https://portal.example", "");
    }
}
