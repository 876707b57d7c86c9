package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what a wide-area incident does to its inquiries: to one, or to all that are not solved. */
@Component
class LinkedSteps {

    private final InquiryStore store;
    private final InquirySteps steps;
    private final Clock clock;

    LinkedSteps(InquiryStore store, InquirySteps steps, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.clock = clock;
    }

    void link(Viewer by, String inquiry, UUID outage, String number) {
        one(by, inquiry, new OutageSteps(by, outage, number)::link);
    }

    void unlink(Viewer by, String inquiry, UUID outage, String number) {
        one(by, inquiry, new OutageSteps(by, outage, number)::unlink);
    }

    void tell(Viewer by, UUID outage, String number, String text, @Nullable Instant until) {
        OutageSteps told = new OutageSteps(by, outage, number);
        all(by, outage, inquiry -> told.tell(inquiry, text, until));
    }

    void restore(Viewer by, UUID outage, String number, String text) {
        OutageSteps restored = new OutageSteps(by, outage, number);
        Instant now = clock.instant();
        all(by, outage, inquiry -> restored.restore(inquiry, text, now));
    }

    private void one(Viewer by, String number, Function<Inquiry, Step> step) {
        Inquiry inquiry = store.find(number).orElseThrow(NotFound::new);
        steps.write(Author.of(by), step.apply(inquiry), clock.instant());
    }

    private void all(Viewer by, UUID outage, Function<Inquiry, Step> step) {
        Instant now = clock.instant();
        for (Inquiry inquiry : store.lockLinked(outage)) {
            if (!OutageSteps.isOver(inquiry)) {
                steps.write(Author.of(by), step.apply(inquiry), now);
            }
        }
    }
}
