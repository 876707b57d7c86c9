package io.madoguchi.ticket;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.pdf.PdfAnswer;
import io.madoguchi.pdf.Pdfs;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The hand-over card of an inquiry, as a page to print and as a PDF (B1.5). */
@Controller
@Requires(Permission.FOLLOW_INQUIRIES)
class CardPages {

    private final Database database;
    private final Tickets tickets;
    private final Pdfs pdfs;
    private final Audit audit;
    private final Clock clock;

    CardPages(Database database, Tickets tickets, Pdfs pdfs, Audit audit, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.pdfs = pdfs;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/inquiries/{number}/card")
    ModelAndView card(Viewer viewer, Words words, @PathVariable String number) {
        TicketView ticket = database.as(viewer, () -> tickets.view(viewer, number, null));
        return Html.page("ticket/card", view(viewer, words, ticket));
    }

    @GetMapping("/inquiries/{number}/card.pdf")
    ResponseEntity<byte[]> pdf(Viewer viewer, Words words, @PathVariable String number) {
        TicketView ticket = database.as(viewer, () -> {
            TicketView seen = tickets.view(viewer, number, null);
            audit.record(viewer, "inquiry.card-read", Audit.Subject.of("inquiry", number, seen.customerId()));
            return seen;
        });
        byte[] document = pdfs.render("ticket/cardPdf", view(viewer, words, ticket));
        return PdfAnswer.of(document, words.t("card.file", number));
    }

    private CardView view(Viewer viewer, Words words, TicketView ticket) {
        List<CardLine> lines = ticket.entries().stream()
                .limit(CardView.MOST_LINES)
                .map(entry -> CardLine.of(entry, ticket.facts().report(), words))
                .toList();
        int older = ticket.entries().size() - lines.size();
        return new CardView(words, viewer.isStaff(), ticket, lines, older, clock.instant());
    }
}
