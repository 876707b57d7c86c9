package io.madoguchi.visit;

import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.audit.Audit;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of visits and parts together; to be called inside the viewer's transaction. */
@Component
class DispatchViews {

    private final DispatchQuery query;
    private final VisitStore visits;
    private final PartStore parts;
    private final DispatchStepStore steps;
    private final Uploads uploads;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    DispatchViews(
            DispatchQuery query,
            VisitStore visits,
            PartStore parts,
            DispatchStepStore steps,
            Uploads uploads,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.query = query;
        this.visits = visits;
        this.parts = parts;
        this.steps = steps;
        this.uploads = uploads;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    InquiryLine inquiry(String number) {
        return query.inquiry(number).orElseThrow(NotFound::new);
    }

    /** @param noun visits or parts */
    NewDispatchView blank(String number, String noun, @Nullable Trouble trouble) {
        InquiryLine line = inquiry(number);
        UUID key = trouble == null ? ids.next() : trouble.form().formKey();
        Map<String, String> now = Map.of("site", line.site(), "destination", line.site(), "quantity", "1");
        return new NewDispatchView(line, new Fields(path(line) + noun, noun, key, 0, now, trouble), trouble);
    }

    VisitView visit(Viewer viewer, String number, UUID id, @Nullable Trouble trouble) {
        InquiryLine line = inquiry(number);
        Visit visit = visits.find(line.id(), id).orElseThrow(NotFound::new);
        read(viewer, "visit.read", line);
        Map<VisitVerb, Fields> forms = new EnumMap<>(VisitVerb.class);
        for (VisitVerb verb : VisitVerb.values()) {
            if (verb.isOpenTo(viewer, visit.state())) {
                String action = path(line) + "visits/" + id + "/" + verb.noun();
                forms.put(verb, fields(action, verb, visit.version(), now(visit, verb), trouble));
            }
        }
        return new VisitView(
                line,
                visit,
                visit.isLate(clock.instant()),
                steps.of(EntryKind.VISIT, id),
                forms,
                trouble,
                trouble == null ? List.of() : uploads.of(viewer, trouble.form().formKey()));
    }

    PartView part(Viewer viewer, String number, UUID id, @Nullable Trouble trouble) {
        InquiryLine line = inquiry(number);
        Part part = parts.find(line.id(), id).orElseThrow(NotFound::new);
        read(viewer, "part.read", line);
        Map<PartVerb, Fields> forms = new EnumMap<>(PartVerb.class);
        for (PartVerb verb : PartVerb.values()) {
            if (verb.isOpenTo(viewer, part.state())) {
                String action = path(line) + "parts/" + id + "/" + verb.noun();
                forms.put(verb, fields(action, verb, part.version(), now(part), trouble));
            }
        }
        return new PartView(line, part, part.isLate(clock.instant()), steps.of(EntryKind.PART, id), forms, trouble);
    }

    /** Staff's reading of a customer's data stands in the audit log (M5.7). */
    private void read(Viewer viewer, String action, InquiryLine line) {
        if (viewer.isStaff()) {
            audit.record(viewer, action, Audit.Subject.of("visit", line.number(), line.customerId()));
        }
    }

    private Fields fields(
            String action, DispatchVerb verb, int version, Map<String, String> now, @Nullable Trouble trouble) {
        Trouble his = trouble != null && trouble.form().noun().equals(verb.noun()) ? trouble : null;
        UUID key = his == null ? ids.next() : his.form().formKey();
        return new Fields(action, verb.noun(), key, version, now, his);
    }

    private Map<String, String> now(Visit visit, VisitVerb verb) {
        Map<String, String> now = new HashMap<>();
        now.put("purpose", visit.purpose());
        now.put("site", visit.site());
        now.put("starts", field(visit.startsAt()));
        now.put("ends", field(visit.endsAt()));
        if (verb == VisitVerb.REPORT) {
            now.put("left", field(clock.instant()));
        }
        return now;
    }

    private static Map<String, String> now(Part part) {
        PartOrder order = part.order();
        return Map.of(
                "number", order.number(),
                "name", order.name(),
                "quantity", String.valueOf(order.quantity()),
                "destination", order.destination(),
                "due", field(order.dueAt()));
    }

    private static String field(@Nullable Instant time) {
        return time == null
                ? ""
                : LocalDateTime.ofInstant(time, Words.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private static String path(InquiryLine line) {
        return "/inquiries/" + line.number() + "/";
    }
}
