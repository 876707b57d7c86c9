package io.madoguchi.ticket;

import java.util.List;

/**
 * What has come to a page of an inquiry that is open.
 *
 * @param entries newest first, of those that the page shows
 */
public record NewsView(TicketView ticket, List<TicketEntry> entries) {

    /** @param since how many entries the page knows; those above them are new */
    static NewsView of(TicketView ticket, int since) {
        List<TicketEntry> all = ticket.entries();
        int fresh = Math.clamp(all.size() - (long) since, 0, all.size());
        return new NewsView(
                ticket,
                all.subList(0, fresh).stream().filter(ticket.timeline()::shows).toList());
    }
}
