package io.madoguchi.proof;

import io.madoguchi.testing.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Sends what the form of a report sends. */
final class SentReport {

    private static final Map<String, String> COMPLETE = Map.of(
            "step",
            "confirm",
            "kind",
            "QUESTION",
            "severity",
            "LOW",
            "category",
            "TECHNICAL",
            "subject",
            "proof",
            "description",
            "proof");

    private SentReport() {}

    /**
     * A complete report under a new key.
     *
     * @param fields instead of the usual ones or beside them, as name, value, name, value …
     */
    static Answer send(Seat seat, String path, String... fields) {
        Map<String, String> all = new LinkedHashMap<>(COMPLETE);
        all.put("form_key", key());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return seat.visitor()
                .post(
                        path,
                        all.entrySet().stream()
                                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                                .toArray(String[]::new));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
