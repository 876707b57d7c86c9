package io.madoguchi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Walks a list from its first page to its last, as somebody does who always follows "next". */
public final class ListWalk {

    private ListWalk() {}

    /**
     * The names of all rows, in order.
     *
     * @param path of the first page; a row's own page lies below the list's
     */
    public static List<String> rows(Visitor visitor, String path) {
        List<String> seen = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            Answer page = visitor.get(next);
            assertThat(page.status()).isEqualTo(200);
            seen.addAll(rows(page, path.replaceFirst("\\?.*", "") + "/"));
            Element link = page.document().selectFirst("a[rel=next]");
            next = link == null ? "" : link.attr("href");
        }
        return seen;
    }

    /** The names of the rows of one page. */
    public static List<String> rows(Answer page, String below) {
        return page.document().select("td.lead a[href^=" + below + "]").stream()
                .map(link -> link.attr("href").substring(below.length()))
                .toList();
    }
}
