package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M6.3: coming under access control and leaving it")
class ControlTest {

    private static final Sight KANRI = new Sight("kanri@aoba.example", "C0001");
    private static final String JOIN = """
            insert into membership select g.id, a.id, now() from engagement_group g, account a
             where g.name = '%s' and a.mail = 'kanri@aoba.example'""";
    private static final String LEAVE =
            "delete from membership where account_id = (select id from account where mail = 'kanri@aoba.example')";

    private Wall wall;

    @BeforeEach
    void write() {
        wall = new Wall("control");
    }

    @AfterEach
    void close() {
        wall.close();
    }

    @Test
    void whoeverJoinsAGroupOfHisOwnCompanySeesItsEngagementOnlyAndNothingAfterLeaving() {
        assertThat(contracts()).isEqualTo(7);
        wall.arrange(JOIN.formatted("基幹システムグループ"));
        assertThat(contracts()).isEqualTo(1);
        wall.arrange(LEAVE);
        assertThat(contracts()).isZero();
        wall.arrange("update account set scope = 'WHOLE' where mail = 'kanri@aoba.example'");
        assertThat(contracts()).isEqualTo(7);
    }

    @Test
    void aWiderScopeDoesNotLiftTheControlOfAMember() {
        wall.arrange(
                JOIN.formatted("基幹システムグループ"), "update account set scope = 'WHOLE' where mail = 'kanri@aoba.example'");
        assertThat(contracts()).isEqualTo(1);
        // What the own page says agrees.
        List<String> reach = wall.as(
                wall.viewer(KANRI).orElseThrow(),
                dsl -> dsl.fetch("select engagement_name from own_reach()").getValues(0, String.class));
        assertThat(reach).containsExactly("基幹システム案件");
    }

    @Test
    void joiningAGroupOfAResellerLeavesTheOwnCompanyWhole() {
        wall.arrange(JOIN.formatted("ミライ電装グループ"));
        assertThat(contracts()).isEqualTo(7);
        wall.arrange(LEAVE);
        assertThat(contracts()).isEqualTo(7);
        assertThat(wall.viewer(new Sight(KANRI.mail(), "C0005")).orElseThrow().isAtHome())
                .isTrue();
    }

    private int contracts() {
        return wall.as(wall.viewer(KANRI).orElseThrow(), dsl -> dsl.fetchCount(DSL.table("contract")));
    }
}
