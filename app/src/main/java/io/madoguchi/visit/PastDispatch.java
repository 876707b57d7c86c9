package io.madoguchi.visit;

import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Upload;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Tells of visits and parts that did not happen at a screen, by the same verbs and under the same rules; the clock has to
 * stand at the time told. To be called inside {@code database.as(viewer, …)}.
 */
@Component
public class PastDispatch {

    private final Dispatch dispatch;
    private final Inquiries inquiries;
    private final VisitStore visits;
    private final PartStore parts;
    private final Uploads uploads;
    private final Ids ids;

    PastDispatch(Dispatch dispatch, Inquiries inquiries, VisitStore visits, PartStore parts, Uploads uploads, Ids ids) {
        this.dispatch = dispatch;
        this.inquiries = inquiries;
        this.visits = visits;
        this.parts = parts;
        this.uploads = uploads;
        this.ids = ids;
    }

    /** By an engineer. */
    public UUID requestVisit(Viewer by, String number, String purpose, String site, Instant wantedBy) {
        return dispatch.requestVisit(by, number, ids.next(), purpose, site, wantedBy);
    }

    /** By a coordinator, without a request. */
    public UUID planVisit(Viewer by, String number, VisitPlan plan) {
        return dispatch.planVisit(by, number, ids.next(), plan);
    }

    /** By a coordinator: the plan of a request, or another one, which needs a reason. */
    public void plan(Viewer by, String number, UUID visit, VisitPlan plan, String reason) {
        onVisit(by, number, visit, reason, each -> each.plan(by, plan, reason));
    }

    /** By an engineer. */
    public void depart(Viewer by, String number, UUID visit) {
        onVisit(by, number, visit, "", each -> each.depart(by));
    }

    /**
     * By an engineer.
     *
     * @param files the picture of the signature, if somebody signed
     */
    public void report(Viewer by, String number, UUID visit, VisitReport report, List<Upload> files) {
        UUID formKey = ids.next();
        if (!files.isEmpty()) {
            uploads.add(by, formKey, files);
        }
        Doing doing = new Doing(visit, version(number, visit), formKey, report.workDone());
        dispatch.carryOutOnVisit(by, number, doing, each -> each.report(by, report));
    }

    /** By a coordinator. */
    public void cancel(Viewer by, String number, UUID visit, String reason) {
        onVisit(by, number, visit, reason, each -> each.cancel(by, reason));
    }

    /** Asked for by an engineer, ordered by a coordinator. */
    public UUID orderPart(Viewer by, String number, PartOrder order) {
        return dispatch.orderPart(by, number, ids.next(), order);
    }

    public void planPart(Viewer by, String number, UUID part, PartOrder order, String reason) {
        onPart(by, number, part, reason, each -> each.plan(by, order, reason));
    }

    public void ship(Viewer by, String number, UUID part, String carrier, String tracking) {
        onPart(by, number, part, "", each -> each.ship(by, carrier, tracking));
    }

    public void arrive(Viewer by, String number, UUID part) {
        onPart(by, number, part, "", each -> each.arrive(by));
    }

    public void fit(Viewer by, String number, UUID part, String serialIn, String serialOut) {
        onPart(by, number, part, "", each -> each.fit(by, serialIn, serialOut));
    }

    private void onVisit(Viewer by, String number, UUID visit, String text, UnaryOperator<Visit> verb) {
        dispatch.carryOutOnVisit(by, number, new Doing(visit, version(number, visit), ids.next(), text), verb);
    }

    private int version(String number, UUID visit) {
        Inquiry inquiry = inquiries.hold(number);
        return visits.find(inquiry.id(), visit).orElseThrow(NotFound::new).version();
    }

    private void onPart(Viewer by, String number, UUID part, String text, UnaryOperator<Part> verb) {
        Inquiry inquiry = inquiries.hold(number);
        int version = parts.find(inquiry.id(), part).orElseThrow(NotFound::new).version();
        dispatch.carryOutOnPart(by, number, new Doing(part, version, ids.next(), text), verb);
    }
}
