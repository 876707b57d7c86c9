package io.madoguchi.history;

import static io.madoguchi.shell.ListParameters.parameter;

import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListParameters.Order;
import io.madoguchi.shell.ListPath;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which inquiries are listed, as it stands in the address.
 *
 * @param text in any part of number, subject, what was written, device code, model, serial number and host name
 * @param queue one of vendor staff's queues; then only open ones are listed
 */
public record InquiryFilter(
        String text,
        Show show,
        @Nullable Queue queue,
        Facets facets,
        Scope scope,
        Order<InquiryOrder> order,
        Paging paging) {

    /** The open ones are what people come for. */
    public enum Show {
        OPEN,
        CLOSED,
        ALL
    }

    static InquiryFilter of(ListParameters asked, boolean staff) {
        Queue queue = staff ? asked.one(Queue.class, "queue") : null;
        Show show = queue == null ? asked.one(Show.class, "show") : null;
        Order<InquiryOrder> order = queue != null && asked.text("sort").isEmpty()
                ? new Order<>(InquiryOrder.DUE, false)
                : asked.order(InquiryOrder.class);
        return new InquiryFilter(
                asked.text("q"),
                show == null ? Show.OPEN : show,
                queue,
                Facets.of(asked, staff),
                Scope.of(asked, staff),
                order,
                Paging.of(asked.raw("after"), asked.raw("before"), order.text(), keys -> reads(order.by(), keys)));
    }

    /** All open ones. */
    static InquiryFilter open() {
        return of(new ListParameters(Map.of()), false);
    }

    InquiryFilter with(Facets other) {
        return new InquiryFilter(text, show, queue, other, scope, order, paging);
    }

    InquiryFilter with(Queue other) {
        return new InquiryFilter(text, show, other, facets, scope, new Order<>(InquiryOrder.DUE, false), paging);
    }

    /** The rows after the one with these keys, in the same order. */
    InquiryFilter after(List<String> keys) {
        return new InquiryFilter(text, show, queue, facets, scope, order, new Paging(order.text(), keys, false));
    }

    /** The address of the first page. */
    public ListPath path() {
        return path("/inquiries");
    }

    ListPath path(String page) {
        ListPath named = ListPath.of(page)
                .with("q", text)
                .with("queue", parameter(queue))
                .with("show", show == Show.OPEN ? null : parameter(show));
        String usual = queue == null ? "" : parameter(InquiryOrder.DUE);
        return scope.on(facets.on(named)).with("sort", order.text().equals(usual) ? null : sort());
    }

    private @Nullable String sort() {
        return order.text().isEmpty() ? parameter(order.by()) : order.text();
    }

    /** Nothing but the tab narrows the list. */
    public boolean isPlain() {
        return text.isEmpty() && facets.isNone() && scope.isAll();
    }

    private static boolean reads(InquiryOrder order, List<String> keys) {
        try {
            Instant.parse(keys.get(0));
            UUID.fromString(keys.getLast());
            return order == InquiryOrder.DUE ? keys.size() == 3 && Integer.parseInt(keys.get(1)) > 0 : keys.size() == 2;
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
