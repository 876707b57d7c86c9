package io.madoguchi.proof;

import io.madoguchi.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * All that a list shows on all its pages.
 *
 * @param names what the rows lead to, in order
 * @param counted the number that stands above the list; 0 if the list says that it is empty
 */
record Listing(List<String> names, int counted) {

    private static final int MOST_PAGES = 100;

    /** Turns the pages from the first to the last. The number above each of them must be the same. */
    static Listing of(Seat seat, String list, String query) {
        List<String> names = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        String next = list + query;
        while (!next.isEmpty()) {
            Answer answer = seat.visitor().get(next);
            if (answer.status() != 200 || counts.size() == MOST_PAGES) {
                throw new AssertionError(seat + " gets " + answer.status() + " for " + next);
            }
            answer.document()
                    .select("main td.lead > a[href^=" + list + "/]")
                    .forEach(row -> names.add(row.attr("href").substring(list.length() + 1)));
            Element count = answer.document().selectFirst(".listbar b");
            counts.add(count == null ? 0 : Integer.parseInt(count.text().replace(",", "")));
            Element following = answer.document().selectFirst("a[rel=next]");
            next = following == null ? "" : following.attr("href");
        }
        if (counts.stream().distinct().count() > 1) {
            throw new AssertionError(seat + " is told different numbers by " + list + query + ": " + counts);
        }
        return new Listing(List.copyOf(names), counts.getFirst());
    }
}
