package io.madoguchi.demo;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody who follows every link that he finds, from the first page on. Of pages that differ only in which record, filter
 * or sheet they show, so many are enough.
 */
final class Crawl {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern RECORD = Pattern.compile("/([IW]-\\d{8}-\\d+|[A-Z]{1,3}\\d{5,})(?=/|$)");

    private final int most;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> queued = new HashSet<>();
    private final Deque<Step> coming = new ArrayDeque<>();

    /** A link and the page where it stands. */
    record Step(String from, String path) {}

    interface Judge {
        void judge(Step step, Answer answer);
    }

    private Crawl(int most) {
        this.most = most;
    }

    /**
     * The first path of each pattern.
     *
     * @param most so many of each pattern
     */
    static Map<String, String> of(Visitor visitor, int most, Judge judge) {
        Map<String, String> first = new LinkedHashMap<>();
        Crawl crawl = new Crawl(most);
        crawl.queue("", "/");
        while (!crawl.coming.isEmpty()) {
            Step step = crawl.coming.remove();
            Answer answer = visitor.get(step.path());
            judge.judge(step, answer);
            if (answer.status() >= 300 && answer.status() < 400) {
                crawl.queue(step.path(), answer.location());
            } else if (answer.isHtml()) {
                first.putIfAbsent(pattern(step.path()), step.path());
                links(answer.document()).forEach(link -> crawl.queue(step.path(), link));
            }
        }
        return first;
    }

    private void queue(String from, String link) {
        String path = link.replaceFirst("#.*", "");
        if (path.startsWith("/") && queued.add(path) && seen.merge(pattern(path), 1, Integer::sum) <= most) {
            coming.add(new Step(from, path));
        }
    }

    private static Stream<String> links(Document page) {
        return Stream.concat(
                page.select("a[href], link[href]").eachAttr("href").stream(),
                page.select("form[action]:not([method=post])").stream()
                        .filter(form -> form.id().isEmpty()
                                || page.select("[form=" + form.id() + "]").isEmpty())
                        .map(Crawl::asked));
    }

    /** What a form asks for by itself; one that is filled by boxes elsewhere on the page asks for nothing. */
    private static String asked(Element form) {
        String fields = form.select("input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.val(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return form.attr("action") + (fields.isEmpty() ? "" : "?" + fields);
    }

    /** Records by their kind, and of a question which fields it has but not what stands in them. */
    static String pattern(String path) {
        String[] parts = path.split("\\?", 2);
        String route =
                UUID.matcher(RECORD.matcher(parts[0]).replaceAll("/{record}")).replaceAll("{id}");
        if (parts.length == 1) {
            return route;
        }
        return Stream.of(parts[1].split("&", -1))
                .map(each -> each.replaceFirst("=.*", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining("&", route + "?", ""));
    }
}
