package io.madoguchi.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story that happens to somebody.
 *
 * @param engineer whose ticket it is, the name of an account
 * @param device its code
 * @param contract its number
 * @param words what is filled in
 * @param steps all of them, those to come too
 */
record DemoTicket(
        DemoStory story,
        Instant at,
        String reporter,
        String engineer,
        String sales,
        @Nullable String device,
        @Nullable String contract,
        Map<String, String> words,
        List<DemoStep> steps) {

    /** The desk writes it down for him. */
    boolean isCall() {
        return story.channel() != null;
    }

    String fill(String text) {
        return DemoWords.fill(text, words);
    }

    String fill(@Nullable String text, String otherwise) {
        return text == null ? otherwise : fill(text);
    }

    /** The mail of whom a step names by his part in it. */
    String mail(String who) {
        return switch (who) {
            case "reporter" -> reporter;
            case "engineer" -> engineer + DemoWords.VENDOR;
            case "colleague" -> (engineer.equals("engineer") ? "engineer2" : "engineer") + DemoWords.VENDOR;
            case "first" -> "engineer" + DemoWords.VENDOR;
            case "sales" -> sales;
            default -> who.contains("@") ? who : who + DemoWords.VENDOR;
        };
    }
}
