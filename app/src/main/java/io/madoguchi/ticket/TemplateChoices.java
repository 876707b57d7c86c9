package io.madoguchi.ticket;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Words;
import io.madoguchi.template.AnswerTemplate;
import io.madoguchi.template.AnswerTemplates;
import io.madoguchi.template.TemplateField;
import io.madoguchi.ticket.TemplateChoiceView.Filled;
import io.madoguchi.ticket.TicketQuery.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills templates with what an inquiry is about; to be called inside the viewer's transaction. */
@Component
class TemplateChoices {

    private final TicketQuery query;
    private final ReaderQuery readers;
    private final AnswerTemplates templates;
    private final Audit audit;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;

    TemplateChoices(
            TicketQuery query,
            ReaderQuery readers,
            AnswerTemplates templates,
            Audit audit,
            MessageSource messages,
            Ids ids,
            Clock clock) {
        this.query = query;
        this.readers = readers;
        this.templates = templates;
        this.audit = audit;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param chosen id of the template whose text is wanted in the form; null to choose one */
    TemplateChoiceView view(Viewer viewer, String number, Box box, @Nullable UUID chosen) {
        Ticket ticket = query.ticket(viewer, Tickets.exact(number)).orElseThrow(NotFound::new);
        Inquiry inquiry = ticket.inquiry();
        if (!inquiry.allows(box.verb(), viewer, clock.instant())) {
            throw new NotFound();
        }
        audit.record(viewer, "inquiry.read", Audit.Subject.of("inquiry", number, inquiry.customerId()));
        Words words = new Words(messages, readers.language(inquiry.id()));
        List<Filled> filled = templates.all().stream()
                .map(template -> fill(template, viewer, ticket, words))
                .toList();
        return new TemplateChoiceView(
                number,
                ticket.facts().subject(),
                ticket.facts().report().reporterName(),
                box,
                inquiry.version(),
                ids.next(),
                filled,
                chosen == null
                        ? null
                        : filled.stream()
                                .filter(each -> each.template().id().equals(chosen))
                                .findFirst()
                                .orElseThrow(NotFound::new));
    }

    /** In the reader's language; where a template has none, its dates and names stay Japanese like the rest of it. */
    private Filled fill(AnswerTemplate template, Viewer viewer, Ticket ticket, Words reader) {
        Words words = template.isTranslated() ? reader : new Words(messages, Locale.JAPANESE);
        return new Filled(
                template,
                TemplateField.fill(template.text(words.isJapanese()), field -> value(field, viewer, ticket, words)));
    }

    private static String value(TemplateField field, Viewer viewer, Ticket ticket, Words words) {
        TicketFacts facts = ticket.facts();
        TicketFacts.Device device = facts.device();
        Instant due = ticket.inquiry().state().restorationDueAt();
        String value = switch (field) {
            case CUSTOMER -> facts.report().customerName();
            case CONTACT -> words.person(facts.report().reporterName());
            case NUMBER -> ticket.inquiry().number();
            case SUBJECT -> facts.subject();
            case DEVICE -> device == null ? "" : device.modelNumber() + " / " + device.serialNumber();
            case RESTORATION -> due == null ? "" : words.dateTime(due);
            case SIGNATURE ->
                words.t(
                        "template.signature",
                        words.word("account.kind", viewer.kind()),
                        words.person(viewer.fullName()));
        };
        return value.isEmpty() ? words.word("template.empty", field) : value;
    }
}
