package io.madoguchi.inquiry;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.OnceOnly;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes in what was told to the desk by telephone or FAX, in the name of the caller. */
@Component
class Calls {

    private final Reception reception;
    private final InquirySteps steps;
    private final InquiryStore store;
    private final TargetQuery targets;
    private final OnceOnly onceOnly;
    private final Clock clock;

    Calls(
            Reception reception,
            InquirySteps steps,
            InquiryStore store,
            TargetQuery targets,
            OnceOnly onceOnly,
            Clock clock) {
        this.reception = reception;
        this.steps = steps;
        this.store = store;
        this.targets = targets;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    /** As {@link Inquiries#take} says. */
    Reported take(Viewer desk, Call call) {
        if (!desk.may(Permission.TAKE_IN_INQUIRIES)) {
            throw new NotFound();
        }
        boolean[] fresh = {false};
        String number = onceOnly.run(desk, call.report().formKey(), () -> {
            fresh[0] = true;
            return write(desk, call);
        });
        return store.reported(number, !fresh[0]);
    }

    /** The database sees to it that device, contract and engagement are the customer's, and the caller one of his people. */
    private String write(Viewer desk, Call call) {
        NewInquiry report = call.report();
        Target target = targets.target(report.deviceId(), report.contractId(), report.engagementId());
        if (!target.isWholeOf(report)) {
            throw new NotFound();
        }
        Claim claim = Claim.of(reception.doubt(report), report.contractId());
        Inquiry inquiry = reception.write(desk, Origin.of(call), report, target, target.placeOf(report), claim);
        if (call.kept()) {
            Instant now = clock.instant();
            steps.write(Author.of(desk), inquiry.takeInAndKeep(desk, now), now);
        }
        return inquiry.number();
    }
}
