package io.madoguchi.mail;

import io.madoguchi.shell.Words;

/** A letter as plain text, for mail programs without HTML and for whoever reads it aloud. */
final class LetterText {

    private static final String RULE = "----------------------------------------";

    private final StringBuilder text = new StringBuilder();

    private LetterText() {}

    static String of(LetterView view) {
        LetterText out = new LetterText();
        out.head(view);
        out.body(view.letter(), view.words());
        out.foot(view);
        return out.text.toString();
    }

    private void head(LetterView view) {
        if (view.words().isJapanese()) {
            lineUnlessEmpty(view.addressee().company());
            lineUnlessEmpty(view.addressee().department());
        }
        line(view.salutation());
        line("");
        line(view.greeting());
        line("");
    }

    private void body(Letter letter, Words words) {
        for (String paragraph : letter.paragraphs()) {
            line(paragraph);
            line("");
        }
        String next = letter.next();
        if (!letter.facts().isEmpty() || next != null) {
            line(RULE);
            letter.facts().forEach(fact -> line(words.t("mail.fact", fact.label(), fact.value())));
            if (next != null) {
                line(words.t("mail.fact", words.t("mail.next"), next));
            }
            line(RULE);
            line("");
        }
    }

    private void foot(LetterView view) {
        Letter.Link link = view.letter().link();
        if (link != null) {
            line(link.label());
            line(view.url());
            line("");
        }
        line(RULE);
        line("Customer Service Portal");
        line(view.home());
        line(view.words().t("mail.sendOnly"));
    }

    private void lineUnlessEmpty(String line) {
        if (!line.isEmpty()) {
            line(line);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
