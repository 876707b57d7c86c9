package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M6.1: what hangs on a contract stands in its engagement, whoever moves it and whenever")
class PlacementTest {

    private static final String NETWORK = "社内ネットワーク案件";
    private static final String CORE = "基幹システム案件";
    private static final Sight NETWORK_ONLY = new Sight(Cast.AOBA_NETWORK_ONLY, "C0001");
    private static final Sight CORE_ONLY = new Sight(Cast.AOBA_CORE_ONLY, "C0001");

    private Wall wall;

    @BeforeEach
    void write() {
        wall = new Wall("placement");
    }

    @AfterEach
    void close() {
        wall.close();
    }

    @Test
    void aContractTakesAllThatHangsOnItIntoAnotherEngagementAtOnce() {
        Set<String> moving = subjects(NETWORK_ONLY);
        assertThat(moving).contains("青葉 社内 契約と機器", "青葉 社内 機器", "青葉 社内 二つの契約の機器", "青葉 社内 選択");

        wall.arrange(Places.move("ABC1234140", CORE));

        assertThat(Places.astray(wall)).isEmpty();
        // What was put into the engagement by choice does not hang on the contract.
        assertThat(subjects(NETWORK_ONLY)).containsExactly("青葉 社内 選択");
        assertThat(subjects(CORE_ONLY)).contains("青葉 社内 契約と機器", "青葉 社内 機器", "青葉 社内 二つの契約の機器");
        assertThat(count(NETWORK_ONLY, "contract_price")).isZero();
        assertThat(count(NETWORK_ONLY, "device")).isZero();
    }

    @Test
    void aContractTakenOutOfItsEngagementIsSeenByTheWholeCompanyOnly() {
        wall.arrange(Places.move("ABC1234140", ""));

        assertThat(Places.astray(wall)).isEmpty();
        assertThat(subjects(NETWORK_ONLY)).containsExactly("青葉 社内 選択");
        assertThat(subjects(new Sight(Cast.AOBA_INQUIRIES, "C0001"))).contains("青葉 社内 契約と機器");
    }

    @Test
    void whatWouldPutADeviceIntoTwoEngagementsIsRefusedWithBothNamed() {
        assertThatThrownBy(() -> wall.arrange(Places.move("ABC1234190", CORE)))
                .hasMessageContaining("device_in_two_engagements|D000024|" + CORE + "|" + NETWORK);
        assertThatThrownBy(() -> wall.arrange("""
                        insert into contract_line select gen_random_uuid(), k.customer_id, null, k.id, d.id, k.service, now()
                          from contract k, device d where k.number = 'ABC1234140' and d.code = 'D000001'"""))
                .hasMessageContaining("device_in_two_engagements|D000001|" + CORE + "|" + NETWORK);
        assertThat(Places.astray(wall)).isEmpty();
    }

    @Test
    void anEngagementOfAnotherCustomerIsRefused() {
        assertThatThrownBy(() -> wall.arrange("""
                        update contract set engagement_id = (select e.id from engagement e join customer c
                            on c.id = e.customer_id where c.code = 'C0002') where number = 'ABC1234190'""")).hasMessageContaining("contract_engagement");
    }

    @Test
    void aClosedInquiryMovesTooAndIsReopenedByThoseWhoSeeItNow() {
        String closed = "青葉 社内 契約と機器";
        wall.arrange(
                "update inquiry set stage = 'CLOSED', closed_at = now() where subject = '" + closed + "'",
                Places.move("ABC1234140", CORE));

        assertThat(reopen(NETWORK_ONLY, closed)).isZero();
        assertThat(reopen(CORE_ONLY, closed)).isEqualTo(1);
    }

    @Test
    void anEntryAndItsFilesStandWithTheirInquiryWhateverIsWritten() {
        wall.arrange("""
                insert into inquiry_entry select gen_random_uuid(), i.id, i.customer_id, null, false, true, 'NOTE', now(), null,
                    '', '', 'lie' from inquiry i where subject = '青葉 社内 契約 金額'""", """
                insert into attachment select gen_random_uuid(), e.id, e.inquiry_id, e.customer_id, null, false, false,
                    repeat('0', 64), 'lie', '', 0, now() from inquiry_entry e where text = 'lie'""");

        assertThat(Places.astray(wall)).isEmpty();
        assertThat(wall.ids("select id, name from attachment where name = 'lie' and internal and money"))
                .hasSize(1);
    }

    @Test
    void nothingGoesAstrayHoweverContractsAndLinesAreMoved() {
        List<String> contracts = List.of("ABC1234086", "ABC1234140", "ABC1234190", "ABC1234229");
        List<String> engagements = List.of("", NETWORK, CORE);
        Random random = new Random(20_261_123);
        int twoEngagements = 0;
        for (int step = 0; step < 60; step++) {
            String contract = contracts.get(random.nextInt(contracts.size()));
            // In an order that is the same in each run: ids are random.
            String line = "(select id from contract_line where contract_id = (select id from contract where number = '"
                    + contract + "') order by (select code from device where id = device_id) offset "
                    + random.nextInt(3) + " limit 1)";
            String sql = switch (random.nextInt(5)) {
                case 0 ->
                    "delete from contract_line_price where line_id = " + line + "; delete from contract_line"
                            + " where id = " + line;
                case 1 ->
                    "update contract_line set contract_id = (select id from contract where number = '"
                            + contracts.get(random.nextInt(contracts.size())) + "') where id = " + line;
                case 2 ->
                    "insert into contract_line select gen_random_uuid(), k.customer_id, null, k.id, d.id, k.service,"
                            + " now() from contract k join device d on d.customer_id = k.customer_id"
                            + " where k.number = '" + contract + "' and d.code = 'D00000" + random.nextInt(10)
                            + "' on conflict do nothing";
                default -> Places.move(contract, engagements.get(random.nextInt(engagements.size())));
            };
            try {
                wall.arrange(sql);
            } catch (IllegalStateException refused) {
                assertThat(refused.getMessage()).containsAnyOf("device_in_two_engagements", "contract_line_once");
                twoEngagements += String.valueOf(refused.getMessage()).contains("two_engagements") ? 1 : 0;
            }
            assertThat(Places.astray(wall)).as("step %d: %s", step, sql).isEmpty();
        }
        assertThat(twoEngagements).isBetween(1, 30);
    }

    private Set<String> subjects(Sight sight) {
        return wall.as(
                wall.viewer(sight).orElseThrow(),
                dsl -> new TreeSet<>(dsl.fetch("select subject from inquiry").getValues(0, String.class)));
    }

    private int count(Sight sight, String table) {
        return wall.as(wall.viewer(sight).orElseThrow(), dsl -> dsl.fetchCount(org.jooq.impl.DSL.table(table)));
    }

    private int reopen(Sight sight, String subject) {
        return wall.as(
                wall.viewer(sight).orElseThrow(),
                dsl -> dsl.execute(
                        "update inquiry set stage = 'WORKING', closed_at = null where subject = ?", subject));
    }
}
