package io.madoguchi.inquiry;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.mail.Mails;
import io.madoguchi.shell.OnceOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes reports in. */
@Component
class Reception {

    private final InquiryStore store;
    private final TargetQuery targets;
    private final OnceOnly onceOnly;
    private final Audit audit;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    Reception(
            InquiryStore store,
            TargetQuery targets,
            OnceOnly onceOnly,
            Audit audit,
            Mails mails,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.targets = targets;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /** As {@link Inquiries#report} says. */
    Reported report(Viewer viewer, NewInquiry report) {
        boolean[] fresh = {false};
        String number = onceOnly.run(viewer, report.formKey(), () -> {
            fresh[0] = true;
            return write(viewer, report);
        });
        return store.reported(number, !fresh[0]);
    }

    private String write(Viewer viewer, NewInquiry report) {
        Target target = targets.target(report.deviceId(), report.contractId(), report.engagementId());
        if (!target.isWholeOf(report)) {
            throw new NotFound();
        }
        List<Target.Device> others = others(report, target);
        UUID engagement = engagement(viewer, report, target);
        if (report.category().isMoney() && !seesMoney(viewer, engagement)) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        UUID id = ids.next();
        String number = store.nextNumber(now);
        String searchKey = SearchKey.of(number, report.subject(), target.deviceWords(), words(others));
        store.insert(viewer, id, number, report, engagement, searchKey, now);
        store.insertDevices(viewer, id, report.more().deviceIds());
        UUID entry = ids.next();
        Classification classification = new Classification(report.kind(), report.severity(), report.category());
        Inquiry inquiry = new Inquiry(
                id, number, viewer.customerId(), engagement, classification, State.received(now), Ties.NONE, 1);
        Step step = Step.of(inquiry, EntryKind.REPORTED, report.description(), EntryDetail.NONE);
        store.insertEntry(Author.of(viewer), entry, step, now);
        audit.record(viewer, "inquiry.reported", Audit.Subject.of("inquiry", number, viewer.customerId()));
        EntryKind.REPORTED.mail().ifPresent(event -> mails.fanOut(event, entry));
        return number;
    }

    /** A report names one engagement (M6.3): its devices all stand where the first one stands. */
    private List<Target.Device> others(NewInquiry report, Target target) {
        List<UUID> asked = report.more().deviceIds();
        List<Target.Device> found = asked.isEmpty() ? List.of() : targets.devices(asked);
        if (found.size() < asked.size() || (!asked.isEmpty() && report.deviceId() == null)) {
            throw new NotFound();
        }
        for (Target.Device each : found) {
            if (!Objects.equals(each.engagementId(), target.engagementId())) {
                throw new Refused("inquiry.refused.engagements", target.deviceWords(), each.words());
            }
        }
        return found;
    }

    private static String words(List<Target.Device> devices) {
        return devices.stream().map(Target.Device::words).collect(Collectors.joining(" "));
    }

    /** Contract, then device decide; else the one chosen; a viewer with only one means that one (M6.3). */
    private static @Nullable UUID engagement(Viewer viewer, NewInquiry report, Target target) {
        UUID decided = report.contractId() != null || report.deviceId() != null
                ? target.engagementId()
                : report.engagementId();
        if (decided != null || viewer.whole()) {
            return decided;
        }
        if (viewer.engagements().size() != 1) {
            throw new Refused("inquiry.refused.engagement");
        }
        return viewer.engagements().iterator().next();
    }

    private static boolean seesMoney(Viewer viewer, @Nullable UUID engagement) {
        return viewer.may(Permission.SEE_MONEY)
                && (viewer.whole()
                        || (engagement != null && viewer.moneyEngagements().contains(engagement)));
    }
}
