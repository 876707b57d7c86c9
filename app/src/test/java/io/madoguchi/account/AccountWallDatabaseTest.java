package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TrialCompany;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.4 the database holds the same rule as AccountRules, for every kind and reach by every other")
class AccountWallDatabaseTest {

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Autowired
    private Database database;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private Viewers viewers;

    @Autowired
    private AccountStore store;

    @Autowired
    private Clock clock;

    private TrialCompany company;
    private final Map<String, UUID> people = new LinkedHashMap<>();

    @Test
    void whoTouchesWhom() {
        List<String> differences = new ArrayList<>();
        people.forEach((who, viewerId) -> {
            Viewer viewer = viewers.find(viewerId, null).orElseThrow();
            people.forEach((whom, account) -> {
                Optional<AccountDetails> found = database.as(viewer, () -> store.find(account, clock.instant()));
                boolean expected = found.filter(each -> AccountRules.mayTouch(viewer, account, each.held()))
                        .isPresent();
                if (isDone(viewer, "select account_unlock(?)", account) != expected) {
                    differences.add(who + " unlocks " + whom + ", expected: " + expected);
                }
                if (isDone(viewer, "select account_set_status(?, 'SUSPENDED', now())", account) != expected) {
                    differences.add(who + " suspends " + whom + ", expected: " + expected);
                }
            });
        });
        assertThat(people).hasSizeGreaterThan(15);
        assertThat(differences).isEmpty();
    }

    @Test
    void whoGivesWhat() {
        List<String> differences = new ArrayList<>();
        people.forEach((who, viewerId) -> {
            Viewer viewer = viewers.find(viewerId, null).orElseThrow();
            UUID account = Objects.requireNonNull(people.get("INQUIRY_AGENT in one"));
            Optional<AccountDetails> found = database.as(viewer, () -> store.find(account, clock.instant()));
            for (AccountKind kind : AccountKind.values()) {
                boolean expected = found.filter(each -> AccountRules.mayTouch(viewer, account, each.held()))
                        .map(AccountDetails::held)
                        .map(held -> new AccountRules.Held(held.company(), kind, held.whole(), held.engagements()))
                        .filter(held -> AccountRules.mayGive(viewer, held))
                        .isPresent();
                boolean done = isDone(
                        viewer,
                        "select account_change(?, 1, '" + kind + "', 'ENGAGEMENTS', 'a', 'b', '', '', '', '', 'ja')",
                        account);
                if (done != expected) {
                    differences.add(who + " gives " + kind + ", expected: " + expected);
                }
            }
        });
        assertThat(differences).isEmpty();
    }

    /** And undone. */
    private boolean isDone(Viewer viewer, String sql, UUID account) {
        try {
            database.as(viewer, () -> {
                dsl.fetch(sql, account);
                throw new Undone();
            });
            return false;
        } catch (Undone done) {
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    @BeforeEach
    void peopleOfAllKindsAndReaches() {
        company = new TrialCompany();
        for (AccountKind kind : AccountKind.values()) {
            if (!kind.isStaff()) {
                for (String reach : List.of("whole", "in one", "in two", "in both")) {
                    String mail = company.mail(kind.name().toLowerCase(java.util.Locale.ROOT) + reach.replace(" ", ""));
                    people.put(kind + " " + reach, company.person(kind, mail));
                }
            }
        }
        company.engagement("案件甲", of("in one", "in both"));
        company.engagement("案件乙", of("in two", "in both"));
        for (String mail : List.of(Cast.AOBA_ADMINISTRATOR, Cast.DESK, Cast.ENGINEER, Cast.SALES, Cast.ADMINISTRATOR)) {
            people.put(mail, Accounts.idOf(mail));
        }
    }

    private UUID[] of(String... reaches) {
        return people.entrySet().stream()
                .filter(each -> List.of(reaches).stream().anyMatch(each.getKey()::endsWith))
                .map(Map.Entry::getValue)
                .toArray(UUID[]::new);
    }
}
