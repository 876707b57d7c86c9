package io.madoguchi.proof;

import static io.madoguchi.proof.Narrowed.by;
import static io.madoguchi.proof.Narrowed.encoded;

import io.madoguchi.proof.Item.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProofTest
@DisplayName(
        "M1.4 M6.3 M6.4: lists of inquiries, their filters and counts hold what exists for their reader, no more and no less")
class InquiryListsTest {

    private static final int COPIES = 5;

    @Autowired
    private Crowd crowd;

    private final Catalogue catalogue = new Catalogue();

    @Test
    void inquiries() {
        Map<String, String> subjects = Crowd.rows("select number, subject from inquiry");
        Map<String, String> numbers = Crowd.rows("select subject, number from inquiry");
        // Of another customer, in an engagement, about money.
        String strange = Objects.requireNonNull(numbers.get("東海 社内 契約と機器"));
        String scoped = Objects.requireNonNull(numbers.get("青葉 基幹 契約 金額"));
        for (Seat seat : crowd.signedIn()) {
            for (Narrowed each : List.of(
                    by("", (s, subject) -> !is(subject, "stage", "CLOSED")),
                    by("?show=all", (s, subject) -> true),
                    by("?show=closed", (s, subject) -> is(subject, "stage", "CLOSED")),
                    by("?show=all&severity=low", (s, subject) -> is(subject, "severity", "LOW")),
                    by("?turn=customer", (s, subject) -> is(subject, "turn", "CUSTOMER")),
                    by(
                            "?assignee=nobody",
                            (s, subject) -> isOpenAnd(subject, !s.isStaff() || is(subject, "assignee", ""))),
                    by(
                            "?assignee=me",
                            (s, subject) -> isOpenAnd(
                                    subject,
                                    !s.isStaff()
                                            || is(
                                                    subject,
                                                    "assignee",
                                                    s.account().mail()))),
                    by("?show=all&q=" + encoded("金額"), (s, subject) -> subject.contains("金額")),
                    by("?show=all&q=" + encoded("東海"), (s, subject) -> subject.contains("東海")),
                    by("?show=all&q=d000024", (s, subject) -> is(subject, "device_code", "D000024")),
                    by("?show=all&q=" + strange, (s, subject) -> subject.equals("東海 社内 契約と機器")),
                    by("?show=all&q=" + scoped, (s, subject) -> subject.equals("青葉 基幹 契約 金額")))) {
                each.assertHolds(
                        seat,
                        "/inquiries",
                        seat.names(Kind.INQUIRY).stream(),
                        number -> subjects.getOrDefault(number, number));
            }
        }
    }

    @Test
    void inquiriesOverManyPages() {
        Crowd.change("""
                do $$
                declare same text;
                begin
                    select string_agg(column_name, ', ') into same from information_schema.columns
                     where table_schema = 'public' and table_name = 'inquiry' and is_generated = 'NEVER'
                       and column_name not in ('id', 'number');
                    execute format('insert into inquiry (id, number, %1$s) select gen_random_uuid(), i.number || n, %1$s
                        from inquiry i, generate_series(1, COPIES) n', same);
                end $$""".replace("COPIES", String.valueOf(COPIES)));
        try {
            Map<String, String> subjects = Crowd.rows("select number, subject from inquiry");
            for (Seat seat : crowd.signedIn()) {
                by("?show=all", (s, subject) -> true)
                        .assertHolds(
                                seat,
                                "/inquiries",
                                seat.names(Kind.INQUIRY).stream()
                                        .flatMap(subject ->
                                                IntStream.rangeClosed(0, COPIES).mapToObj(copy -> subject)),
                                number -> subjects.getOrDefault(number, number));
            }
        } finally {
            Crowd.change(
                    "delete from inquiry where not exists (select 1 from inquiry_entry where inquiry_id = inquiry.id)");
        }
    }

    private boolean is(String subject, String field, String value) {
        return catalogue.inquiry(subject, field).equals(value);
    }

    private boolean isOpenAnd(String subject, boolean more) {
        return !is(subject, "stage", "CLOSED") && more;
    }
}
