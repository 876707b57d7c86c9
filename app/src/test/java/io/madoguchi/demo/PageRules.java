package io.madoguchi.demo;

import io.madoguchi.audit.Area;
import io.madoguchi.testing.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What holds for every page, whoever sees it. */
final class PageRules {

    private static final int MOST_STATEMENTS = 8;
    private static final Pattern DOTTED = Pattern.compile("(?<![\\w@./-])[a-z]+(?:\\.[A-Za-z0-9_-]+)+(?![\\w@-])");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /** Two English words or more: names of products and formats are one. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Z]?[a-z]+( [a-z]+)+[.…:]?");

    private final Set<String> keys = keys();

    /** What is wrong with the answer, in words. */
    List<String> broken(Answer answer, String language) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 400) {
            faults.add("status " + answer.status());
        } else if (answer.isHtml() && answer.status() == 200) {
            Document page = answer.document();
            if (page.selectFirst("html[lang]") != null) {
                judge(page, language, faults);
                if (!answer.header("X-Statements").isEmpty() && answer.statements() > MOST_STATEMENTS) {
                    faults.add(answer.statements() + " statements");
                }
            }
        }
        return faults;
    }

    private void judge(Document page, String language, List<String> faults) {
        if (page.select("h1").size() != 1) {
            faults.add(page.select("h1").size() + " h1");
        }
        if (!page.select("html").attr("lang").equals(language)) {
            faults.add("language " + page.select("html").attr("lang"));
        }
        if (page.select("nav a[href], header a[href='/']").isEmpty()) {
            faults.add("no way back");
        }
        String text = page.body().text() + " "
                + String.join(" ", page.select("[aria-label]").eachAttr("aria-label"));
        if (text.contains("???")) {
            faults.add("a text is missing");
        }
        Matcher dotted = DOTTED.matcher(text);
        while (dotted.find()) {
            if (keys.contains(dotted.group())) {
                faults.add("key " + dotted.group());
            }
        }
        for (Element each : page.select("main :is(label, legend, button, th, dt, h1, h2), nav a")) {
            String own = each.ownText().strip();
            boolean foreign = language.equals("ja")
                    ? ENGLISH.matcher(own).matches()
                    : each.is("legend, th") && JAPANESE.matcher(own).find();
            if (foreign && each.closest("[lang]:not(html)") == null) {
                faults.add("not in the reader's language: " + own);
            }
        }
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_ja.properties")) {
                keys.addAll(PropertiesLoaderUtils.loadProperties(bundle).stringPropertyNames());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The log of what was done shows these names to whoever wants to know them exactly.
        Stream.of(Area.values()).map(Area::actions).forEach(keys::removeAll);
        return keys;
    }
}
