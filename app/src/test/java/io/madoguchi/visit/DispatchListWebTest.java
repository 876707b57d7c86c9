package io.madoguchi.visit;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.6 the coordinator's queue: visits and parts to plan, late first, then by date")
class DispatchListWebTest {

    @Autowired
    private Visitors visitors;

    private Visitor coordinator;
    private Visitor engineer;
    private String number = "";

    @BeforeEach
    void people() {
        coordinator = visitors.as(COORDINATOR);
        engineer = visitors.as(ENGINEER);
        number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
    }

    @Test
    void whatIsLateComesFirstThenWhatIsDueNext() {
        String later = request("2027-05-02T10:00");
        String sooner = request("2027-05-01T10:00");
        String late = request("2027-04-30T10:00");
        Rows.run("update visit set due_at = '2026-11-01' where id = ?::uuid", id(late));

        Answer page = coordinator.get("/visits?customer=C0001&kind=visit");
        assertThat(links(page)).containsSubsequence(late, sooner, later);
        assertThat(page.document()
                        .select("tr:has(a[href=" + late + "]) .chip.red")
                        .text())
                .isEqualTo("遅れ");
        assertThat(links(coordinator.get("/visits?show=late"))).contains(late).doesNotContain(sooner, later);
        assertThat(links(coordinator.get("/visits?show=to_plan"))).contains(late, sooner, later);
        assertThat(links(coordinator.get("/visits?kind=part"))).doesNotContain(late, sooner, later);
        assertThat(links(coordinator.get("/visits?customer=C0002"))).doesNotContain(late, sooner, later);
    }

    @Test
    void whoGoesCanBeAskedForAndTheWeekShowsIt() {
        String visit = new OnSite(visitors, number).planned();
        String miura = Rows.text("select id from account where mail = ?", ENGINEER);
        String other = Rows.text("select id from account where mail = ?", ENGINEER_2);

        assertThat(links(coordinator.get("/visits?engineer=" + miura))).contains(visit);
        assertThat(links(coordinator.get("/visits?engineer=" + other))).doesNotContain(visit);
        Answer week = visitors.as(DESK).get("/visits/schedule?week=2027-03-05");
        assertThat(week.document().select("a[href=" + visit + "]").text()).contains("10:00–12:00", "青葉製作所");
        assertThat(visitors.as(DESK).get("/visits/schedule?week=2027-03-08").body())
                .doesNotContain(visit);
        assertThat(visitors.as(DESK).get("/visits/schedule?week=never").status())
                .isEqualTo(200);

        TicketForm.on(coordinator, coordinator.get(visit), "cancellation")
                .with("text", "不要のため")
                .done();
        assertThat(links(coordinator.get("/visits"))).doesNotContain(visit);
        assertThat(links(coordinator.get("/visits?show=settled"))).contains(visit);
        assertThat(coordinator.get("/visits/schedule?week=2027-03-05").body()).doesNotContain(visit);
    }

    @Test
    void aLongListIsWalkedToItsEndAndBack() {
        String first = request("2027-06-01T10:00");
        Rows.run("""
                insert into visit (id, inquiry_id, customer_id, money, state, due_at, purpose, site, created_at)
                select gen_random_uuid(), inquiry_id, customer_id, money, state, due_at + n * interval '1 minute', purpose,
                    'long list', created_at from visit, generate_series(1, 120) n where id = ?::uuid""", id(first));
        try {
            List<String> forward = new ArrayList<>();
            Answer page = coordinator.get("/visits?show=to_plan&kind=visit");
            int pages = 1;
            forward.addAll(links(page));
            while (page.document().selectFirst("a[rel=next]") != null) {
                page = coordinator.get(page.document().select("a[rel=next]").attr("href"));
                forward.addAll(links(page));
                pages++;
            }
            assertThat(forward).doesNotHaveDuplicates().hasSizeGreaterThan(120);
            assertThat(page.statements()).isLessThanOrEqualTo(8);
            List<String> back = new ArrayList<>(links(page));
            for (int i = 1; i < pages; i++) {
                page = coordinator.get(page.document().select("a[rel=prev]").attr("href"));
                back.addAll(0, links(page));
            }
            assertThat(back).isEqualTo(forward);
        } finally {
            Rows.run("delete from visit where site = 'long list'");
        }
    }

    @Test
    void customersHaveNoSuchPage() {
        for (String who : CUSTOMERS) {
            assertThat(visitors.as(who).get("/visits").status()).as(who).isEqualTo(404);
        }
        assertThat(visitors.as(DESK).get("/").document().select(".nav a[href=/visits]"))
                .hasSize(1);
    }

    private String request(String due) {
        return TicketForm.on(engineer, engineer.get("/inquiries/" + number + "/visits/new"), "visits")
                .with("purpose", "点検")
                .with("site", "本社")
                .with("due", due)
                .send()
                .location();
    }

    private static String id(String visit) {
        return visit.substring(visit.lastIndexOf('/') + 1);
    }

    private static List<String> links(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.document().select("td.lead > a").eachAttr("href");
    }
}
