package io.madoguchi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentStatementTest {

    private static final String LOG = """
            portal-portal@bench@LOG:  execute <unnamed>: BEGIN
            portal-portal@bench@LOG:  execute S_3: select a
            \tfrom b where c = $1 and d = $2 and e = $3
            portal-portal@bench@DETAIL:  Parameters: $1 = 'it''s, $9 = ''x''', $2 = NULL, $3 = '二行
            \t目'
            portal-portal@bench@LOG:  execute S_1: COMMIT
            portal-work@bench@LOG:  execute <unnamed>: select * from scheduled_tasks where picked = $1
            portal-work@bench@DETAIL:  Parameters: $1 = 'f'
            @bench@LOG:  checkpoint starting: time
            """;

    @Test
    void readsStatementsWithTheirParametersAndLeavesTheBackgroundOut() {
        var statements = SentStatement.read(LOG);

        assertThat(statements).hasSize(3);
        assertThat(statements.get(1).pool()).isEqualTo("portal-portal");
        assertThat(statements.get(1).jdbc()).isEqualTo("select a\nfrom b where c = ? and d = ? and e = ?");
        assertThat(statements.get(1).parameters()).containsExactly("it's, $9 = 'x'", null, "二行\n目");
    }

    @Test
    void beginAndCommitFrameATransaction() {
        var statements = SentStatement.read(LOG);

        assertThat(statements).extracting(SentStatement::isFrameOfTransaction).containsExactly(true, false, true);
    }
}
