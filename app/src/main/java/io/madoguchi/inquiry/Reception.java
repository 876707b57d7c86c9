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
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes reports in. */
@Component
class Reception {

    private final InquiryStore store;
    private final TargetQuery targets;
    private final CoverQuery covers;
    private final OnceOnly onceOnly;
    private final Audit audit;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    Reception(
            InquiryStore store,
            TargetQuery targets,
            CoverQuery covers,
            OnceOnly onceOnly,
            Audit audit,
            Mails mails,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.targets = targets;
        this.covers = covers;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * As {@link Inquiries#report} says.
     *
     * @param examined whether contracts have to cover it; of what is long past nobody knows any more
     */
    Reported report(Viewer viewer, NewInquiry report, boolean examined) {
        boolean[] fresh = {false};
        String number = onceOnly.run(viewer, report.formKey(), () -> {
            fresh[0] = true;
            return write(viewer, report, examined);
        });
        return store.reported(number, !fresh[0]);
    }

    private String write(Viewer viewer, NewInquiry report, boolean examined) {
        Target target = targets.target(report.deviceId(), report.contractId(), report.engagementId());
        if (!target.isWholeOf(report)) {
            throw new NotFound();
        }
        List<Target.Device> others = others(report, target);
        UUID engagement = engagement(viewer, report, target);
        if (report.category().isMoney() && !seesMoney(viewer, engagement)) {
            throw new NotFound();
        }
        Claim claim = Claim.of(examined ? doubt(report) : null, report.contractId());
        return write(viewer, Origin.web(viewer, clock.instant()), report, target.and(others), engagement, claim)
                .number();
    }

    /** Null if the customer's contracts cover the report beyond doubt. */
    @Nullable
    Doubt doubt(NewInquiry report) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        return covers.covers(report.allDevices(), report.contractId()).stream()
                .map(cover -> cover.doubt(report.kind(), report.category(), today))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Writes down what may be reported: the inquiry, its first entry, audit and mails. */
    Inquiry write(Viewer by, Origin origin, NewInquiry report, Target target, @Nullable UUID engagement, Claim claim) {
        UUID id = ids.next();
        String number = store.nextNumber(clock.instant());
        String searchKey = SearchKey.of(number, report.subject(), target.deviceWords());
        store.insert(origin, id, number, report, engagement, claim, searchKey);
        store.insertDevices(origin.customerId(), id, report.more().deviceIds());
        UUID entry = ids.next();
        Classification classification = new Classification(report.kind(), report.severity(), report.category());
        State state = State.received(origin.receivedAt());
        Ties ties = Ties.NONE.claiming(claim);
        Inquiry inquiry = new Inquiry(id, number, origin.customerId(), engagement, classification, state, ties, 1);
        Step step = Step.of(inquiry, EntryKind.REPORTED, report.description(), EntryDetail.NONE);
        store.insertEntry(Author.of(by), entry, step, origin.receivedAt());
        audit.record(by, "inquiry.reported", Audit.Subject.of("inquiry", number, origin.customerId()));
        EntryKind.REPORTED.mail().ifPresent(event -> mails.fanOut(event, entry));
        if (claim.isInDoubt()) {
            mails.fanOut(ContractCheckMail.EVENT, entry);
        }
        return inquiry;
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

    /** Where nothing decides, a viewer with only one engagement means that one (M6.3). */
    private static @Nullable UUID engagement(Viewer viewer, NewInquiry report, Target target) {
        UUID decided = target.placeOf(report);
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
