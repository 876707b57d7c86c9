package io.madoguchi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Organisation;
import io.madoguchi.access.Viewer;
import io.madoguchi.account.AccountRules.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M5.4 who gives whom which account, by enumeration of kinds, companies and reaches")
class AccountRulesTest {

    private static final UUID COMPANY = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID ONE = new UUID(0, 11);
    private static final UUID TWO = new UUID(0, 12);

    private static final List<Set<UUID>> REACHES = List.of(Set.of(), Set.of(ONE), Set.of(TWO), Set.of(ONE, TWO));

    @Test
    void whatIsGivenIsNeverMoreThanTheGiverHas() {
        for (Viewer viewer : viewers()) {
            for (Held held : accounts()) {
                assertThat(AccountRules.mayGive(viewer, held))
                        .as(
                                "%s whole %s %s in view %s gives %s",
                                viewer.kind(), viewer.whole(), viewer.engagements(), viewer.organisation(), held)
                        .isEqualTo(expected(viewer, held));
            }
        }
    }

    @Test
    void nobodyTouchesHimself() {
        for (Viewer viewer : viewers()) {
            for (Held held : accounts()) {
                assertThat(AccountRules.mayTouch(viewer, viewer.accountId(), held))
                        .isFalse();
                assertThat(AccountRules.mayTouch(viewer, OTHER, held)).isEqualTo(expected(viewer, held));
            }
        }
    }

    @Test
    void theKindsToChooseFromAreThose() {
        Viewer users = viewer(AccountKind.USER_ADMINISTRATOR, COMPANY, COMPANY, true, Set.of());
        Viewer inquiries = viewer(AccountKind.INQUIRY_ADMINISTRATOR, COMPANY, COMPANY, true, Set.of());
        Viewer portal = viewer(AccountKind.PORTAL_ADMINISTRATOR, null, null, false, Set.of());
        assertThat(AccountRules.kinds(users, COMPANY)).hasSize(4).noneMatch(AccountKind::isStaff);
        assertThat(AccountRules.kinds(inquiries, COMPANY))
                .containsExactly(AccountKind.INQUIRY_ADMINISTRATOR, AccountKind.INQUIRY_AGENT);
        assertThat(AccountRules.kinds(portal, null)).hasSize(5).allMatch(AccountKind::isStaff);
        assertThat(AccountRules.kinds(portal, OTHER)).hasSize(4).noneMatch(AccountKind::isStaff);
        assertThat(AccountRules.kinds(users, null)).isEmpty();
        assertThat(AccountRules.kinds(users, OTHER)).isEmpty();
    }

    /** In the words of the requirement, not of the class under test. */
    private static boolean expected(Viewer viewer, Held held) {
        boolean consistent = held.kind().isStaff() == (held.company() == null);
        boolean seesMoney = Set.of(AccountKind.USER_ADMINISTRATOR, AccountKind.CONTRACT_MANAGER)
                .contains(held.kind());
        boolean sameCompany =
                viewer.homeId() != null && Objects.equals(viewer.homeId(), held.company()) && viewer.isAtHome();
        boolean within = viewer.whole()
                || (!held.whole() && held.engagements().stream().allMatch(viewer.engagements()::contains));
        return consistent
                && switch (viewer.kind()) {
                    case PORTAL_ADMINISTRATOR -> true;
                    case USER_ADMINISTRATOR -> sameCompany && within;
                    case INQUIRY_ADMINISTRATOR -> sameCompany && within && !seesMoney;
                    default -> false;
                };
    }

    private static List<Held> accounts() {
        List<Held> all = new ArrayList<>();
        for (AccountKind kind : AccountKind.values()) {
            for (UUID company : new @Nullable UUID[] {null, COMPANY, OTHER}) {
                for (Set<UUID> reach : REACHES) {
                    all.add(new Held(company, kind, true, reach));
                    all.add(new Held(company, kind, false, reach));
                }
            }
        }
        return all;
    }

    private static List<Viewer> viewers() {
        List<Viewer> all = new ArrayList<>();
        for (AccountKind kind : AccountKind.values()) {
            if (kind.isStaff()) {
                all.add(viewer(kind, null, null, false, Set.of()));
                continue;
            }
            for (Set<UUID> reach : REACHES) {
                all.add(viewer(kind, COMPANY, COMPANY, true, reach));
                all.add(viewer(kind, COMPANY, COMPANY, false, reach));
                all.add(viewer(kind, COMPANY, OTHER, false, reach));
            }
        }
        return all;
    }

    private static Viewer viewer(
            AccountKind kind, @Nullable UUID home, @Nullable UUID inView, boolean whole, Set<UUID> engagements) {
        Organisation organisation = inView == null ? null : new Organisation(inView, "会社");
        return new Viewer(
                new UUID(0, 9),
                kind,
                "a@b.example",
                "姓",
                "名",
                Locale.JAPANESE,
                home,
                organisation,
                whole,
                engagements,
                Set.of(),
                List.of());
    }
}
