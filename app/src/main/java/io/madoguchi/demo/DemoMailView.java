package io.madoguchi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** @param parts the text of the mail, its links told apart */
public record DemoMailView(DemoMail mail, List<Part> parts) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** @param link whether the text is an address to follow */
    public record Part(String text, boolean link) {}

    static DemoMailView of(DemoMail mail) {
        List<Part> parts = new ArrayList<>();
        Matcher links = LINK.matcher(mail.text());
        int end = 0;
        while (links.find()) {
            parts.add(new Part(mail.text().substring(end, links.start()), false));
            parts.add(new Part(links.group(), true));
            end = links.end();
        }
        parts.add(new Part(mail.text().substring(end), false));
        return new DemoMailView(mail, parts);
    }
}
