package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** An inquiry of the test's own, in the database of the cast, carried on step by step as its people do it. */
final class Correspondence {

    /** Stands in whatever is written, and so must not stand in a mail. */
    static final String WRITTEN = "ここだけの話";

    private static final String REPORTED = "/inquiries/(I-\\d{8}-\\d{4,})/received";

    private final String number;

    private Correspondence(String number) {
        this.number = number;
    }

    /** @param fields of the report, as name, value, name, value …; the rest is filled in */
    static Correspondence reported(Visitor by, String... fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "kind",
                "QUESTION",
                "severity",
                "LOW",
                "category",
                "TECHNICAL",
                "began_at",
                "2026-11-24T09:30",
                "subject",
                "件名",
                "description",
                WRITTEN));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        Answer answer = send(by, "/inquiries", all);
        assertThat(answer.status()).as(answer::text).isEqualTo(303);
        return new Correspondence(answer.location().replaceAll(REPORTED, "$1"));
    }

    String number() {
        return number;
    }

    /**
     * Takes the step that belongs to a noun, on the inquiry as it stands.
     *
     * @param more fields beside the text
     */
    void step(Visitor by, String noun, String... more) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("version", one("select version::text from inquiry where number = ?"));
        all.put("text", WRITTEN);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        Answer answer = send(by, "/inquiries/" + number + "/" + noun, all);
        assertThat(answer.status()).as(() -> noun + ": " + answer.text()).isEqualTo(303);
    }

    boolean isInDoubt() {
        return one("select (doubt is not null)::text from inquiry where number = ?")
                .equals("true");
    }

    /** Of the entry of this kind that was written last: its id. */
    UUID entry(String kind) {
        return UUID.fromString(one("select e.id::text from inquiry_entry e join inquiry i on i.id = e.inquiry_id"
                + " where i.number = ? and e.kind = '" + kind + "' order by e.at desc"));
    }

    /** Of all notices so far: what happened, whom it was to be told, and how that ended. */
    List<String> notices() {
        return Accounts.texts(
                "select concat_ws(' ', e.kind, a.mail, n.outcome) from notice n join account a on a.id = n.recipient_id"
                        + " join inquiry_entry e on e.id = n.subject_id join inquiry i on i.id = e.inquiry_id"
                        + " where i.number = ?",
                number);
    }

    private String one(String sql) {
        return Accounts.texts(sql, number).getFirst();
    }

    private static Answer send(Visitor by, String path, Map<String, String> fields) {
        fields.putIfAbsent("form_key", UUID.randomUUID().toString());
        return by.post(
                path,
                fields.entrySet().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new));
    }
}
