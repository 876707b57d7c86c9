package io.madoguchi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M6.3, M6.4 what an account may see, as the database decides it")
class ViewerFindDatabaseTest {

    private static final String MIRAI_GROUP = "ミライ電装様向け案件";

    @Autowired
    private Viewers viewers;

    @AfterEach
    void withoutMoneyAgain() {
        showMoney(MIRAI_GROUP, false);
    }

    @Test
    void anAccountOfScopeWholeSeesItsCompany() {
        Viewer viewer = find(Cast.AOBA_ADMINISTRATOR, null);

        assertThat(organisation(viewer)).isEqualTo("C0001");
        assertThat(viewer.whole()).isTrue();
        assertThat(viewer.isAtHome()).isTrue();
        assertThat(viewer.organisations()).hasSize(1);
    }

    @Test
    void anAccountUnderAccessControlSeesItsEngagementsOnlyWithMoneyAsItsTypeHasIt() {
        Viewer contracts = find(Cast.AOBA_NETWORK_ONLY, null);
        assertThat(contracts.whole()).isFalse();
        assertThat(names(contracts.engagements())).containsExactly("社内ネットワーク案件");
        assertThat(contracts.moneyEngagements()).isEqualTo(contracts.engagements());

        Viewer inquiries = find(Cast.AOBA_CORE_ONLY, null);
        assertThat(names(inquiries.engagements())).containsExactly("基幹システム案件");
        assertThat(inquiries.moneyEngagements()).isEmpty();
    }

    @Test
    void anAccountUnderAccessControlWithoutAGroupSeesNothing() {
        UUID account = Accounts.agent("alone-" + UUID.randomUUID() + "@aoba.example");
        Accounts.run("update account set scope = 'ENGAGEMENTS' where id = ?", account);
        Viewer viewer = viewers.find(account, null).orElseThrow();

        assertThat(viewer.whole()).isFalse();
        assertThat(viewer.engagements()).isEmpty();
    }

    @Test
    void theResellersPartIsLimitedToTheEngagementAndWithoutMoney() {
        Viewer home = find(Cast.MIRAI_ADMINISTRATOR, null);
        assertThat(organisation(home)).isEqualTo("C0010");
        assertThat(home.whole()).isTrue();
        assertThat(home.organisations())
                .extracting(Organisation::id)
                .containsExactly(customer("C0010"), customer("C0005"));

        Viewer part = find(Cast.MIRAI_ADMINISTRATOR, customer("C0005"));
        assertThat(organisation(part)).isEqualTo("C0005");
        assertThat(part.whole()).isFalse();
        assertThat(part.isAtHome()).isFalse();
        assertThat(names(part.engagements())).containsExactly(MIRAI_GROUP);
        assertThat(part.moneyEngagements()).isEmpty();
        assertThat(part.may(Permission.SEE_CONTRACTS)).isFalse();
    }

    @Test
    void aGroupMayShowMoneyToOtherCompanies() {
        showMoney(MIRAI_GROUP, true);
        Viewer part = find(Cast.MIRAI_ADMINISTRATOR, customer("C0005"));

        assertThat(part.moneyEngagements()).isEqualTo(part.engagements());
        assertThat(part.may(Permission.SEE_MONEY)).isTrue();
    }

    @Test
    void anOrganisationOfOthersIsAnsweredWithTheOwn() {
        assertThat(organisation(find(Cast.MIRAI_ADMINISTRATOR, customer("C0001"))))
                .isEqualTo("C0010");
        assertThat(organisation(find(Cast.AOBA_ADMINISTRATOR, customer("C0002"))))
                .isEqualTo("C0001");
        assertThat(organisation(find(Cast.SOUTHPORT_ADMINISTRATOR, customer("C0010"))))
                .as("a reseller does not see his resale customer")
                .isEqualTo("C0005");
        assertThat(organisation(find(Cast.AOBA_ADMINISTRATOR, UUID.randomUUID())))
                .isEqualTo("C0001");
    }

    @Test
    void staffHaveNoOrganisation() {
        Viewer viewer = find(Cast.ENGINEER, customer("C0001"));

        assertThat(viewer.organisation()).isNull();
        assertThat(viewer.organisations()).isEqualTo(List.of());
        assertThat(viewer.engagements()).isEmpty();
    }

    @Test
    void nobodyAndTheSuspendedAreNoViewers() {
        UUID account = Accounts.agent("gone-" + UUID.randomUUID() + "@aoba.example");
        assertThat(viewers.find(account, null)).isPresent();
        Accounts.suspend(account);

        assertThat(viewers.find(account, null)).isEmpty();
        assertThat(viewers.find(UUID.randomUUID(), null)).isEmpty();
    }

    private Viewer find(String mail, @Nullable UUID organisation) {
        return viewers.find(Accounts.idOf(mail), organisation).orElseThrow();
    }

    private static String organisation(Viewer viewer) {
        return Accounts.texts(
                        "select code from customer where id = ?",
                        Objects.requireNonNull(viewer.organisation()).id())
                .getFirst();
    }

    private static Set<String> names(Set<UUID> engagements) {
        return engagements.stream()
                .map(id -> Accounts.texts("select name from engagement where id = ?", id)
                        .getFirst())
                .collect(Collectors.toSet());
    }

    private static UUID customer(String code) {
        return UUID.fromString(Accounts.texts("select id::text from customer where code = ?", code)
                .getFirst());
    }

    private static void showMoney(String engagement, boolean shown) {
        Accounts.run(
                "update engagement_group set shows_money_to_other_companies = ?"
                        + " where engagement_id = (select id from engagement where name = ?)",
                shown,
                engagement);
    }
}
