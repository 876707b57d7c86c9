package io.madoguchi.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.kernel.Refused;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.4 M5.8 an administrator takes the second factor away from who has lost it")
class ResetWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Factors factors;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private TestClock clock;

    private String mail;
    private UUID account;

    @BeforeEach
    void ownAccount() {
        mail = "reset-factor-" + UUID.randomUUID() + "@aoba.example";
        account = Accounts.agent(mail);
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.ADMINISTRATOR, Cast.AOBA_ADMINISTRATOR, Cast.AOBA_INQUIRY_ADMINISTRATOR})
    void allFactorsGoTheSessionsEndAndTheOwnerIsTold(String administrator) throws Exception {
        Visitor visitor = visitors.fresh(mail);
        App.setUp(visitor, clock);

        factors.reset(viewer(administrator), account);

        assertThat(visitor.get("/").location()).startsWith("/login");
        assertThat(visitors.fresh(mail).get("/").status()).isEqualTo(200);
        jobs.run();
        assertThat(PostOffice.shared().to(mail, "2つ目の認証の設定が取り消されました")).hasSize(1);
        assertThat(Accounts.texts("select action from audit_entry where subject = ? order by id", mail))
                .contains("factor.reset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Cast.TOKAI_ADMINISTRATOR,
                Cast.SOUTHPORT_ADMINISTRATOR,
                Cast.AOBA_CONTRACTS,
                Cast.AOBA_INQUIRIES,
                Cast.AOBA_NETWORK_ONLY,
                Cast.DESK,
                Cast.SALES
            })
    void nobodyElseMay(String somebody) {
        assertThatThrownBy(() -> factors.reset(viewer(somebody), account)).isInstanceOf(Refused.class);
    }

    @Test
    void noAdministratorMayForHimselfNorForOneWhoHasMore() {
        for (String who : new String[] {Cast.ADMINISTRATOR, Cast.AOBA_ADMINISTRATOR}) {
            assertThatThrownBy(() -> factors.reset(viewer(who), Accounts.idOf(who)))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() ->
                        factors.reset(viewer(Cast.AOBA_INQUIRY_ADMINISTRATOR), Accounts.idOf(Cast.AOBA_CONTRACTS)))
                .isInstanceOf(Refused.class);
    }

    private Viewer viewer(String who) {
        return viewers.find(Accounts.idOf(who), null).orElseThrow();
    }
}
