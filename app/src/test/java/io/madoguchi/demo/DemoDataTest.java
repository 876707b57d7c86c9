package io.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.DemoTest;
import io.madoguchi.testing.ListWalk;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
@DisplayName("The demonstration holds a year of inquiries that can be shown to a customer")
class DemoDataTest {

    @Autowired
    private Database database;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private Visitors visitors;

    @Test
    void ofAllKindsStagesAndSeverities() {
        assertThat(count("select count(*) from inquiry")).isBetween(390, 440);
        assertThat(counts("kind"))
                .containsOnlyKeys("INCIDENT", "QUESTION", "REQUEST")
                .allSatisfy(atLeast(40));
        assertThat(counts("severity"))
                .containsOnlyKeys("CRITICAL", "HIGH", "MEDIUM", "LOW")
                .allSatisfy(atLeast(15));
        assertThat(counts("stage").keySet())
                .containsExactlyInAnyOrder("RECEIVED", "INVESTIGATING", "WORKING", "RESTORED", "ANSWERED", "CLOSED");
        assertThat(counts("turn").keySet()).contains("DESK", "ENGINEER", "COORDINATOR", "PARTS", "SALES", "CUSTOMER");
        assertThat(counts("category").get("CONTRACT_BILLING")).isGreaterThan(20);
        assertThat(count("select count(*) from inquiry where stage <> 'CLOSED'"))
                .isBetween(40, 110);
        assertThat(count("select count(*) from inquiry where subject !~ '[ぁ-んァ-ン一-龥]'"))
                .as("in English")
                .isGreaterThan(8);
    }

    @Test
    void withEverythingThatCanBeDoneWithThem() {
        assertThat(count("select count(distinct kind) from inquiry_entry")).isGreaterThanOrEqualTo(23);
        assertThat(count("select count(*) from inquiry_entry where kind = 'CLOSED' and author_id is null"))
                .as("closed by themselves")
                .isGreaterThan(15);
        assertThat(column("select distinct state from visit")).contains("REQUESTED", "PLANNED", "DONE", "CANCELLED");
        assertThat(column("select distinct state from part")).contains("PLANNED", "SHIPPED", "FITTED");
        assertThat(count("select count(*) from visit where signature_id is not null"))
                .isGreaterThan(20);
        assertThat(count("select count(*) from attachment")).isGreaterThan(100);
        assertThat(count("select count(distinct media_type) from attachment")).isGreaterThanOrEqualTo(3);
        assertThat(count("select count(*) from inquiry where merged_into_id is not null"))
                .isPositive();
        assertThat(count("select count(*) from inquiry where split_from_id is not null"))
                .isPositive();
        assertThat(count("select count(*) from inquiry_watch")).isGreaterThan(1);
        assertThat(count("select count(*) from outage where restored_at is null"))
                .isOne();
        assertThat(count("select count(*) from outage where restored_at is not null"))
                .isOne();
        assertThat(count("select count(*) from inquiry where outage_id is not null"))
                .isGreaterThan(10);
    }

    @Test
    void ofWhichNoneIsToldTwiceToACustomer() {
        assertThat(column("select subject from inquiry group by customer_id, subject having count(*) > 1"))
                .isEmpty();
        assertThat(column("select subject from inquiry where subject || description ~ '[{][a-z]+[}]'"))
                .isEmpty();
        assertThat(column("select text from inquiry_entry where text ~ '[{][a-z]+[}]'"))
                .isEmpty();
    }

    @Test
    void whoseTimesGoForwardOverAYearUpToNow() {
        assertThat(count("select count(*) from inquiry where created_at > now() - interval '400 days'"))
                .isEqualTo(count("select count(*) from inquiry"));
        assertThat(count("select extract(day from now() - min(created_at))::int from inquiry"))
                .isBetween(300, 400);
        assertThat(count("select count(*) from inquiry where created_at > now() - interval '7 days'"))
                .isGreaterThan(10);
        assertThat(count("select count(*) from inquiry_entry where at > now()")).isZero();
        assertThat(count("select count(*) from inquiry i where exists (select from inquiry_entry e"
                        + " where e.inquiry_id = i.id and e.at < i.created_at) or began_at > created_at"
                        + " or closed_at < created_at or restored_at < created_at"))
                .isZero();
        assertThat(count("select count(*) from visit where arrived_at < created_at or left_at > now()"))
                .isZero();
        assertThat(column("select subject || ' ' || (created_at at time zone 'Asia/Tokyo')::text from inquiry"
                        + " where extract(isodow from created_at at time zone 'Asia/Tokyo') > 5"
                        + " or extract(hour from created_at at time zone 'Asia/Tokyo') not between 9 and 18"))
                .isEmpty();
    }

    @Test
    void whoseVisitsAndPartsAreNotForgotten() {
        for (String errand : List.of("visit", "part")) {
            assertThat(count("select count(*) from " + errand + " e join inquiry i on i.id = e.inquiry_id"
                            + " where e.state in ('REQUESTED', 'PLANNED', 'STARTED', 'SHIPPED', 'ARRIVED')"
                            + " and (i.stage = 'CLOSED' or e.due_at < now() - interval '20 days')"))
                    .as(errand)
                    .isZero();
        }
    }

    @Test
    void moreOfThemAtTheMainCustomers() {
        Map<String, Integer> perCustomer = database.asSystem(
                "a test",
                () -> dsl.fetch(
                                "select c.code, count(*)::int from inquiry i join customer c on c.id = i.customer_id group by 1")
                        .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));

        assertThat(perCustomer).hasSize(12).allSatisfy(atLeast(15));
        assertThat(perCustomer.get("C0001")).isGreaterThanOrEqualTo(80);
        assertThat(perCustomer.get("C0002")).isGreaterThanOrEqualTo(60);
    }

    static Stream<String> everybody() {
        return Stream.concat(Cast.CUSTOMERS.stream(), Cast.STAFF.stream());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void soThatEverybodyHasSomethingToSee(String who) {
        Answer home = visitors.as(who).get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.document().select("main a[href^=/inquiries/I-]"))
                .as("home")
                .isNotEmpty();
        assertThat(inquiries(who, "/inquiries?show=all")).isNotEmpty();
        assertThat(inquiries(who, "/inquiries")).as("open ones").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.DESK, Cast.ENGINEER, Cast.COORDINATOR, Cast.SALES})
    void soThatStaffHaveVisitsAndIncidents(String who) {
        assertThat(visitors.as(who).get("/visits").document().select("main a[href*=/visits/]"))
                .isNotEmpty();
        assertThat(visitors.as(who).get("/incidents").document().select("main a[href^=/incidents/W-]"))
                .hasSizeGreaterThan(1);
        Answer queue = visitors.as(who).get(visitors.as(who).get("/queue").location());
        assertThat(ListWalk.rows(queue, "/inquiries/")).isNotEmpty();
    }

    @Test
    void thoseAboutMoneyForThoseWhoSeeMoneyOnly() {
        List<String> money = column("select i.number from inquiry i join customer c on c.id = i.customer_id"
                + " where i.money and c.code = 'C0001' order by i.number desc");

        assertThat(money).hasSizeGreaterThan(3);
        assertThat(visitors.as(Cast.AOBA_CONTRACTS)
                        .get("/inquiries/" + money.getFirst())
                        .status())
                .isEqualTo(200);
        for (String blind : List.of(Cast.AOBA_INQUIRY_ADMINISTRATOR, Cast.AOBA_INQUIRIES, Cast.TOKAI_CONTRACTS)) {
            assertThat(visitors.as(blind).get("/inquiries/" + money.getFirst()).status())
                    .isEqualTo(404);
        }
    }

    private List<String> inquiries(String who, String path) {
        return ListWalk.rows(visitors.as(who).get(path), "/inquiries/");
    }

    private static BiConsumer<String, Integer> atLeast(int number) {
        return (name, count) -> assertThat(count).as(name).isGreaterThanOrEqualTo(number);
    }

    private Map<String, Integer> counts(String column) {
        return database.asSystem(
                "a test",
                () -> dsl.fetch("select " + column + ", count(*)::int from inquiry group by 1")
                        .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
    }

    private int count(String sql) {
        return database.asSystem("a test", () -> dsl.fetchSingle(sql).get(0, Integer.class));
    }

    private List<String> column(String sql) {
        return database.asSystem("a test", () -> dsl.fetch(sql).map(row -> row.get(0, String.class)));
    }
}
