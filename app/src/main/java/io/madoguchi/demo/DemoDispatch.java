package io.madoguchi.demo;

import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Upload;
import io.madoguchi.inquiry.Engineer;
import io.madoguchi.visit.PartOrder;
import io.madoguchi.visit.PastDispatch;
import io.madoguchi.visit.VisitPlan;
import io.madoguchi.visit.VisitReport;
import io.madoguchi.visit.VisitResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets visits and parts of an inquiry happen; each inquiry of the demonstration has at most one of either at a time. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoDispatch {

    private final PastDispatch dispatch;
    private final DemoPeople people;
    private final DemoUploads uploads;

    DemoDispatch(PastDispatch dispatch, DemoPeople people, DemoUploads uploads) {
        this.dispatch = dispatch;
        this.people = people;
        this.uploads = uploads;
    }

    /** What is under way for an inquiry, and the time it is. */
    static final class Going {
        private final DemoDays days;
        private Instant now;
        private @Nullable UUID visit;
        private String purpose = "";
        private @Nullable UUID part;
        private String partNumber = "";
        private String partName = "";

        Going(DemoDays days, Instant now) {
            this.days = days;
            this.now = now;
        }

        void at(Instant time) {
            now = time;
        }

        Instant until(String length) {
            return days.after(now, length);
        }

        private UUID visit() {
            return needed(visit);
        }

        private UUID part() {
            return needed(part);
        }

        private static UUID needed(@Nullable UUID id) {
            if (id == null) {
                throw new IllegalStateException("Neither a visit nor a part is under way");
            }
            return id;
        }
    }

    void carryOut(DemoTicket ticket, String number, DemoStep step, Viewer by, Going going) {
        String text = ticket.fill(step.text());
        String reason = ticket.fill(step.get("because"), "");
        switch (step.what()) {
            case "visit" -> {
                going.purpose = text;
                going.visit =
                        dispatch.requestVisit(by, number, text, site(ticket), going.until(step.get("until", "3d")));
            }
            case "plan" -> dispatch.plan(by, number, going.visit(), plan(ticket, step, going), reason);
            case "depart" -> dispatch.depart(by, number, going.visit());
            case "report" -> report(ticket, number, step, by, going);
            case "cancel" -> dispatch.cancel(by, number, going.visit(), text);
            case "part" -> {
                going.partName = text;
                going.partNumber = ticket.fill(step.get("number"), "");
                going.part = dispatch.orderPart(by, number, order(ticket, step, going));
            }
            case "order" -> dispatch.planPart(by, number, going.part(), order(ticket, step, going), reason);
            case "ship" -> dispatch.ship(by, number, going.part(), text, step.get("tracking", tracking(number)));
            case "arrive" -> dispatch.arrive(by, number, going.part());
            case "fit" -> dispatch.fit(by, number, going.part(), serial(number, 'K'), serial(number, 'B'));
            default -> throw new IllegalArgumentException("Nothing that can be done: " + step.what());
        }
    }

    private VisitPlan plan(DemoTicket ticket, DemoStep step, Going going) {
        Instant from = going.until(step.get("from", "1d 10:00"));
        Engineer leader = people.engineer(ticket.mail("engineer"));
        List<Engineer> engineers =
                step.get("with") == null ? List.of(leader) : List.of(leader, people.engineer(ticket.mail("colleague")));
        Duration length = Duration.ofHours(Long.parseLong(step.get("for", "2")));
        return new VisitPlan(going.purpose, site(ticket), from, from.plus(length), engineers);
    }

    /** Somebody of the customer signs, unless the step says otherwise. */
    private void report(DemoTicket ticket, String number, DemoStep step, Viewer by, Going going) {
        boolean signed = !step.get("signer", "yes").isEmpty();
        Upload picture = uploads.upload(ticket, "signature.png", "@signature-" + (1 + digits(number, 3)) + ".png");
        Duration took = Duration.ofMinutes(Long.parseLong(step.get("took", "70")));
        dispatch.report(
                by,
                number,
                going.visit(),
                new VisitReport(
                        going.now.minus(took),
                        going.now.minus(Duration.ofMinutes(8)),
                        VisitResult.valueOf(step.get("result", "COMPLETED")),
                        ticket.fill(step.text()),
                        ticket.fill(step.get("next"), ""),
                        signed ? ticket.fill("{name}") : "",
                        signed ? picture.id() : null),
                signed ? List.of(picture) : List.of());
    }

    private static PartOrder order(DemoTicket ticket, DemoStep step, Going going) {
        Instant due = going.until(step.get("until", "1d 12:00"));
        return new PartOrder(going.partNumber, going.partName, 1, site(ticket), due);
    }

    private static String site(DemoTicket ticket) {
        return ticket.fill("{company} {site}");
    }

    private static String tracking(String number) {
        return "4%03d-%04d-%04d".formatted(digits(number, 991), digits(number, 9973), digits(number, 7919));
    }

    private static String serial(String number, char side) {
        return "%c%05dX%03d".formatted(side, digits(number + side, 99_991), digits(side + number, 997));
    }

    private static int digits(String seed, int below) {
        return Math.floorMod(seed.hashCode(), below);
    }
}
