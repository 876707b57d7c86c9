package io.madoguchi.history;

import io.madoguchi.history.InquiryFilter.Show;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import io.madoguchi.shell.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The list of inquiries.
 *
 * @param total how many match, counted up to {@link #totalLimit}
 * @param queues how many stand in each queue; empty for customers, who have none
 */
public record InquiryListView(
        InquiryFilter filter,
        Slice<InquiryRow> inquiries,
        int total,
        Map<Queue, Integer> queues,
        List<SavedView> views,
        Naming naming) {

    /** What narrows the list beside its tab, in the order of the form. */
    private static final List<String> NARROWING = List.of(
            "q",
            "kind",
            "severity",
            "stage",
            "turn",
            "assignee",
            "due",
            "answered",
            "own",
            "channel",
            "entitlement",
            "customer",
            "device",
            "contract",
            "from",
            "to");

    public ListPath path() {
        return filter.path();
    }

    public int totalLimit() {
        return InquiryListQuery.MOST_COUNTED;
    }

    public boolean isAt(Queue queue) {
        return filter.queue() == queue;
    }

    public boolean isAt(Show show) {
        return filter.queue() == null && filter.show() == show;
    }

    /** The same filters on another tab. */
    public String tab(Queue queue) {
        return path().without("show", "sort")
                .with("queue", ListParameters.parameter(queue))
                .toString();
    }

    public String tab(Show show) {
        return path().without("queue", "sort")
                .with("show", show == Show.OPEN ? null : ListParameters.parameter(show))
                .toString();
    }

    /** The address with a filter set, or without it if it is set so already. */
    public String toggle(String name, String value) {
        return path().with(name, has(name, value) ? null : value).toString();
    }

    public boolean has(String name, String value) {
        return value.equals(path().parameters().get(name));
    }

    public String value(String name) {
        return path().parameters().getOrDefault(name, "");
    }

    /** The parameters that the form of the filters does not show but keeps. */
    public List<String> kept() {
        return Stream.of(
                        "show",
                        "queue",
                        "sort",
                        "severity",
                        "turn",
                        "assignee",
                        "due",
                        "entitlement",
                        "answered",
                        "own")
                .filter(path().parameters()::containsKey)
                .toList();
    }

    /** The value of a filter as people call it. */
    public String word(Words words, String name) {
        String value = value(name).toUpperCase(Locale.ROOT);
        return switch (name) {
            case "kind", "severity", "stage", "channel", "entitlement" -> words.t("inquiry." + name + "." + value);
            case "turn" -> words.t("inquiry.turn.staff." + value);
            case "assignee" -> words.t("ME".equals(value) ? "inquiry.list.mine" : "inquiry.list.unassigned");
            case "due" -> words.t("inquiry.list.due." + value);
            case "answered", "own" -> words.t("inquiry.list." + name);
            case "from", "to" -> words.date(LocalDate.parse(value));
            default -> value(name);
        };
    }

    /** The filters that are set, each with a chip that takes it out. */
    public List<String> narrowing() {
        return NARROWING.stream().filter(path().parameters()::containsKey).toList();
    }

    public String cleared() {
        return path().without(NARROWING.toArray(String[]::new)).toString();
    }

    public String order(InquiryOrder order) {
        return path().with("sort", ListParameters.parameter(order)).toString();
    }

    public String export(String kind) {
        return filter.path("/inquiries/export." + kind).toString();
    }

    public boolean isEmpty() {
        return inquiries.rows().isEmpty();
    }
}
