package io.madoguchi.ticket;

import io.madoguchi.inquiry.Engineer;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.inquiry.Turn;
import io.madoguchi.pdf.PdfView;
import io.madoguchi.shell.Words;
import io.madoguchi.visit.Part;
import io.madoguchi.visit.Visit;
import java.time.Instant;
import java.util.List;

/**
 * The hand-over card (引継ぎカード): one page of an inquiry for the next shift or a manager.
 *
 * @param staff whose words are used
 * @param lines what happened last, newest first
 * @param older how many entries there are before these
 */
public record CardView(Words words, boolean staff, TicketView ticket, List<CardLine> lines, int older, Instant madeAt)
        implements PdfView {

    static final int MOST_LINES = 6;

    @Override
    public String title() {
        return words.t("card.title") + " " + ticket.number();
    }

    public String stage() {
        return words.word("inquiry.stage", ticket.state().stage());
    }

    public String turn() {
        Turn turn = ticket.state().turn();
        String who = words.word(staff ? "inquiry.turn.staff" : "inquiry.turn", turn);
        Engineer assignee = ticket.state().assignee();
        return turn == Turn.ENGINEER && assignee != null ? who + " " + words.person(assignee.name()) : who;
    }

    public String outlook() {
        Instant restored = ticket.state().restoredAt();
        if (restored != null) {
            return words.t("card.restored", words.dateTime(restored));
        }
        Instant due = ticket.state().restorationDueAt();
        boolean over = ticket.state().stage() == Stage.ANSWERED
                || !ticket.state().stage().isOpen();
        return due != null ? words.dateTime(due) : over ? "—" : words.t("card.outlook.none");
    }

    public List<Visit> openVisits() {
        return ticket.dispatch().visits().stream()
                .filter(visit -> visit.state().isOpen())
                .toList();
    }

    public List<Part> openParts() {
        return ticket.dispatch().parts().stream()
                .filter(part -> part.state().isOpen())
                .toList();
    }
}
