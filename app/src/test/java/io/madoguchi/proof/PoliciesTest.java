package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Organisation;
import io.madoguchi.access.Viewer;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M1.2 M5.1 M5.7 M6.1 M6.3 M6.4: the database hands each account exactly the rows that exist for it")
class PoliciesTest {

    private static final Reference REFERENCE = new Reference();
    private static Wall wall;

    @BeforeAll
    static void write() {
        wall = new Wall("policies");
    }

    @AfterAll
    static void close() {
        wall.close();
    }

    @Test
    void everyAccountFindsInEveryTableWhatTheModelSays() {
        assertThat(new Reads(wall, REFERENCE).differences(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void nobodyWritesWhatTheModelDoesNotAllow() {
        assertThat(new Writes(wall, REFERENCE).differences(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void nobodyGetsAnOrganisationInViewThatHeHasNoRightTo() {
        for (Reference.Account account : REFERENCE.accounts.values()) {
            for (Item customer : REFERENCE.items(Item.Kind.CUSTOMER)) {
                Optional<Viewer> viewer = wall.viewer(new Sight(account.mail(), customer.name()));
                boolean mayAsk = REFERENCE.organisations(account).contains(customer.name());
                String expected = mayAsk ? customer.name() : account.company();
                assertThat(viewer.map(Viewer::organisation).map(Organisation::id))
                        .as("%s asks for %s", account.mail(), customer.name())
                        .isEqualTo(
                                account.active() && !account.isStaff()
                                        ? Optional.of(wall.customer(expected))
                                        : Optional.empty());
            }
        }
    }

    @Test
    void suspendedAccountsAreNobody() {
        assertThat(wall.viewer(new Sight("toi@hinode.example", "C0008"))).isEmpty();
    }
}
