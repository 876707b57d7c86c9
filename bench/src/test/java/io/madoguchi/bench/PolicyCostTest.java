package io.madoguchi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyCostTest {

    @Test
    void aPolicyBecomesTheConditionThatAProgramWouldWrite() {
        String policy = "((customer_id = ( SELECT viewer_customer() AS viewer_customer)) AND "
                + "(( SELECT viewer_whole() AS viewer_whole) OR (engagement_id = ANY (( SELECT viewer_engagements() AS viewer_engagements)))))";

        String condition = PolicyCost.written(
                policy, Map.of("portal.customer", "c0", "portal.whole", "true", "portal.engagements", "{}"));

        assertThat(condition)
                .isEqualTo(
                        "((customer_id = 'c0'::uuid) AND ('true'::boolean OR (engagement_id = ANY ('{}'::uuid[]))))");
    }

    @Test
    void aSettingThatIsNotSetIsNull() {
        assertThat(PolicyCost.written(
                        "(id = ( SELECT viewer_account() AS viewer_account))", Map.of("portal.account", "")))
                .isEqualTo("(id = null::uuid)");
    }

    @Test
    void onlyTheViewersOwnTransactionIsCompared() {
        var session = new SentStatement("portal-work", "select 1", List.of());
        var nobody =
                new SentStatement("portal-portal", "select set_config('role', $1, true)", List.of("portal_public"));
        var viewer =
                new SentStatement("portal-portal", "select set_config('role', $1, true)", List.of("portal_customer"));
        var list = new SentStatement("portal-portal", "select 2", List.of());

        assertThat(PolicyCost.ofViewer(List.of(session, nobody, viewer, list))).containsExactly(viewer, list);
    }
}
