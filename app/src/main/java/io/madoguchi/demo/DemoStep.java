package io.madoguchi.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done. In the files it reads {@code {in: 25m, restore: 原因…, fix: 対策…}}: after which time of work, what
 * and in which words, and what else belongs to it.
 *
 * <pre>
 *  what             who, unless "by" says so  besides
 *  take, assign     desk                      to: an engineer, else the one whose ticket it is
 *  over, work       engineer
 *  forward          engineer                  turn: to whom; the words are the note
 *  say, ask, reply  engineer; the reporter    files: names below files/
 *  note             engineer
 *  promise          engineer                  the words are the time; because
 *  workaround, cause, restore, fix, answer    engineer; fix for restore
 *  severity         desk                      the words are the new one; because
 *  close, reopen    the reporter
 *  silence          nobody                    closes by itself five business days later
 *  merge            desk                      into: the id of another ticket
 *  split            desk                      subject
 *  watch            engineer
 *  name             the reporter              the words are the mail of a colleague
 *  visit            engineer                  until: wanted by
 *  plan             coordinator               from, for, until, because
 *  depart           engineer
 *  report           engineer                  took, next, result
 *  cancel           coordinator
 *  part             engineer                  number, until
 *  order            coordinator               until, because
 *  ship             coordinator               the words are the carrier; tracking
 *  arrive, fit      coordinator; engineer
 * </pre>
 */
record DemoStep(String in, String what, String text, Map<String, String> with) {

    private static final String IN = "in";

    /** What it is stands first in the file. */
    static DemoStep of(Map<String, String> written) {
        Map.Entry<String, String> what = written.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(IN))
                .findFirst()
                .orElseThrow();
        Map<String, String> with = new HashMap<>(written);
        with.remove(what.getKey());
        return new DemoStep(written.getOrDefault(IN, "1m"), what.getKey(), what.getValue(), with);
    }

    static DemoStep of(String in, String what, String text) {
        return new DemoStep(in, what, text, Map.of());
    }

    @Nullable
    String get(String key) {
        return with.get(key);
    }

    String get(String key, String otherwise) {
        return with.getOrDefault(key, otherwise);
    }

    /** Who does it where the file does not say so. */
    String by() {
        return get(
                "by",
                switch (what) {
                    case "take", "assign", "merge", "split", "severity" -> "desk";
                    case "reply", "close", "reopen", "name" -> "reporter";
                    case "plan", "cancel", "order", "ship", "arrive" -> "coordinator";
                    default -> "engineer";
                });
    }
}
