package io.madoguchi.demo;

import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Upload;
import io.madoguchi.demo.DemoDispatch.Going;
import io.madoguchi.inquiry.Call;
import io.madoguchi.inquiry.Channel;
import io.madoguchi.inquiry.Classification;
import io.madoguchi.inquiry.Engineer;
import io.madoguchi.inquiry.NewInquiry;
import io.madoguchi.inquiry.PastInquiries;
import io.madoguchi.inquiry.PastInquiries.PastStep;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.inquiry.Turn;
import io.madoguchi.inquiry.Verb;
import io.madoguchi.kernel.Ids;
import io.madoguchi.watch.Watching;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets an inquiry and its steps happen, by the verbs of the people who did them; the clock stands at the time told. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoTelling {

    private static final Map<String, Verb> VERBS = Map.ofEntries(
            Map.entry("take", Verb.TAKE_IN),
            Map.entry("assign", Verb.ASSIGN),
            Map.entry("over", Verb.TAKE_OVER),
            Map.entry("forward", Verb.FORWARD),
            Map.entry("say", Verb.MESSAGE),
            Map.entry("ask", Verb.MESSAGE),
            Map.entry("reply", Verb.MESSAGE),
            Map.entry("note", Verb.NOTE),
            Map.entry("promise", Verb.STATE_RESTORATION),
            Map.entry("work", Verb.START_WORK),
            Map.entry("workaround", Verb.WORKAROUND),
            Map.entry("cause", Verb.RECORD_CAUSE),
            Map.entry("restore", Verb.RESTORE),
            Map.entry("fix", Verb.RECORD_FIX),
            Map.entry("answer", Verb.ANSWER),
            Map.entry("stage", Verb.CHANGE_STAGE),
            Map.entry("severity", Verb.RECLASSIFY),
            Map.entry("close", Verb.CLOSE),
            Map.entry("reopen", Verb.REOPEN));

    private final PastInquiries inquiries;
    private final DemoDispatch dispatch;
    private final Watching watching;
    private final DemoPeople people;
    private final DemoUploads uploads;
    private final Ids ids;

    /** By the ids of stories that others refer to. */
    private final Map<String, String> numbers = new HashMap<>();

    DemoTelling(
            PastInquiries inquiries,
            DemoDispatch dispatch,
            Watching watching,
            DemoPeople people,
            DemoUploads uploads,
            Ids ids) {
        this.inquiries = inquiries;
        this.dispatch = dispatch;
        this.watching = watching;
        this.people = people;
        this.uploads = uploads;
        this.ids = ids;
    }

    String number(String story) {
        String number = numbers.get(story);
        if (number == null) {
            throw new IllegalArgumentException("No story before has this id: " + story);
        }
        return number;
    }

    /**
     * Gives its number. Inside the transaction of the reporter, or of the desk that writes his call down.
     *
     * @param recent whether the contracts of today have to cover it; those of long ago are not in the demonstration
     */
    String report(DemoTicket ticket, Viewer by, @Nullable Instant began, boolean recent) {
        DemoStory story = ticket.story();
        NewInquiry report = new NewInquiry(
                story.kind(),
                story.severity(),
                story.about(),
                people.device(ticket.device()),
                people.contract(ticket.contract()),
                null,
                ticket.fill(story.subject()),
                ticket.fill(story.text()),
                ticket.fill(story.effect(), ""),
                began,
                ticket.fill(story.contact(), ""),
                ids.next());
        List<Upload> files = uploads.of(ticket, story.files());
        String number = story.channel() == null
                ? inquiries.report(by, report, files, recent)
                : inquiries.take(by, call(ticket, story.channel(), report), files);
        if (story.id() != null) {
            numbers.put(story.id(), number);
        }
        return number;
    }

    private Call call(DemoTicket ticket, Channel channel, NewInquiry report) {
        Viewer person = people.person(ticket.reporter());
        String caller = ticket.story().caller();
        return new Call(
                channel,
                person.customerId(),
                caller == null ? person.accountId() : null,
                caller == null ? person.fullName() : caller,
                ticket.at(),
                false,
                report);
    }

    /** Inside the transaction of whom the step names. */
    void carryOut(DemoTicket ticket, String number, DemoStep step, Viewer by, Going going) {
        switch (step.what()) {
            case "merge" -> inquiries.merge(by, number, number(step.get("into", "")), ticket.fill(step.text()));
            case "split" ->
                numbers.put(
                        step.get("id", ""),
                        inquiries.split(by, number, ticket.fill(step.get("subject", "")), ticket.fill(step.text())));
            case "watch" -> watching.watch(by, number);
            case "name" -> watching.name(by, number, people.person(step.text()).accountId());
            default -> {
                if (VERBS.containsKey(step.what())) {
                    inquiries.carryOut(by, number, past(ticket, step, going), files(ticket, step));
                } else {
                    dispatch.carryOut(ticket, number, step, by, going);
                }
            }
        }
    }

    /** Nobody confirmed it in time. */
    void closeByItself(String number) {
        if (!inquiries.closeByItself(number)) {
            throw new IllegalStateException(number + " does not close by itself");
        }
    }

    private PastStep past(DemoTicket ticket, DemoStep step, Going going) {
        String to = step.get("to");
        Engineer engineer = to == null ? null : people.engineer(ticket.mail(to));
        String text = step.with().containsKey("because") || step.what().equals("promise")
                ? ticket.fill(step.get("because"), "")
                : ticket.fill(step.text());
        return new PastStep(
                VERBS.getOrDefault(step.what(), Verb.NOTE),
                text,
                ticket.fill(step.get("fix"), ""),
                step.what().equals("ask"),
                step.what().equals("promise") ? going.until(step.text()) : null,
                engineer,
                engineer == null ? Turn.valueOf(step.get("turn", "DESK")) : Turn.ENGINEER,
                step.what().equals("stage") ? Stage.valueOf(step.text()) : null,
                step.what().equals("severity") ? classification(ticket.story(), step) : null);
    }

    private static Classification classification(DemoStory story, DemoStep step) {
        return new Classification(story.kind(), Severity.valueOf(step.text()), story.about());
    }

    private List<Upload> files(DemoTicket ticket, DemoStep step) {
        String names = step.get("files");
        return names == null
                ? List.of()
                : List.of(names.split(",", -1)).stream()
                        .map(name -> uploads.upload(ticket, name, "@" + name))
                        .toList();
    }
}
