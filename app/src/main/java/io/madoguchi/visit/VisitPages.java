package io.madoguchi.visit;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.kernel.Ids;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The visits of an inquiry; who may do what with them stands in {@link VisitVerb}. */
@Controller
@RequestMapping("/inquiries/{number}/visits")
class VisitPages {

    private static final String SENT = "sent";

    private final Database database;
    private final Dispatch dispatch;
    private final DispatchViews views;
    private final Signatures signatures;
    private final Ids ids;
    private final Clock clock;

    VisitPages(Database database, Dispatch dispatch, DispatchViews views, Signatures signatures, Ids ids, Clock clock) {
        this.database = database;
        this.dispatch = dispatch;
        this.views = views;
        this.signatures = signatures;
        this.ids = ids;
        this.clock = clock;
    }

    @ModelAttribute(SENT)
    Sent sent(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        return new Sent(number, fields, response);
    }

    @GetMapping("/new")
    @Requires({Permission.PLAN_VISITS, Permission.REPORT_VISITS})
    ModelAndView blank(Viewer viewer, @PathVariable String number) {
        return Html.page("visit/newVisit", database.as(viewer, () -> views.blank(number, "visits", null)));
    }

    @PostMapping
    @Requires({Permission.PLAN_VISITS, Permission.REPORT_VISITS})
    ModelAndView add(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        DispatchCheck check = check(sent, "visits");
        InquiryLine inquiry = database.as(viewer, () -> views.inquiry(sent.number()));
        boolean plans = viewer.may(Permission.PLAN_VISITS);
        return DispatchAnswer.to(
                check,
                () -> done(
                        sent,
                        plans ? "visit.plan" : "visit.request",
                        plans ? plan(viewer, inquiry, check) : request(viewer, inquiry, check)),
                trouble -> addAgain(viewer, sent, trouble));
    }

    private UUID plan(Viewer viewer, InquiryLine inquiry, DispatchCheck check) {
        VisitPlan plan = check.plan(inquiry.engineers());
        Faulty.ifAny(check.errors());
        return database.as(
                viewer,
                () -> dispatch.planVisit(viewer, inquiry.number(), check.form().formKey(), plan));
    }

    private UUID request(Viewer viewer, InquiryLine inquiry, DispatchCheck check) {
        String purpose = check.text("purpose", true);
        String site = check.line("site", true);
        Instant due = check.later("due");
        Faulty.ifAny(check.errors());
        return database.as(
                viewer,
                () -> dispatch.requestVisit(
                        viewer, inquiry.number(), check.form().formKey(), purpose, site, due));
    }

    @GetMapping("/{id}")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView visit(Viewer viewer, @PathVariable String number, @PathVariable UUID id) {
        return Html.page("visit/visit", database.as(viewer, () -> views.visit(viewer, number, id, null)));
    }

    @PostMapping("/{id}/plan")
    @Requires(Permission.PLAN_VISITS)
    ModelAndView plan(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        InquiryLine inquiry = database.as(viewer, () -> views.inquiry(sent.number()));
        return carryOut(viewer, sent, id, VisitVerb.PLAN, check -> {
            VisitPlan plan = check.plan(inquiry.engineers());
            String reason = check.text("text", false);
            return visit -> visit.plan(viewer, plan, reason);
        });
    }

    @PostMapping("/{id}/departure")
    @Requires(Permission.REPORT_VISITS)
    ModelAndView depart(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, id, VisitVerb.DEPART, check -> {
            check.text("text", false);
            return visit -> visit.depart(viewer);
        });
    }

    @PostMapping("/{id}/report")
    @Requires(Permission.REPORT_VISITS)
    ModelAndView report(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute(name = SENT, binding = false) Sent sent,
            @RequestParam(name = Signatures.FIELD, required = false) @Nullable MultipartFile picture) {
        return carryOut(viewer, sent, id, VisitVerb.REPORT, check -> {
            Signatures.Signature signature =
                    signatures.keep(viewer, check.form().formKey(), picture, check.errors());
            VisitReport told = check.report(signature).orElseThrow(Faulty::new);
            return visit -> visit.report(viewer, told);
        });
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Permission.PLAN_VISITS)
    ModelAndView cancel(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, id, VisitVerb.CANCEL, check -> {
            String reason = check.text("text", false);
            return visit -> visit.cancel(viewer, reason);
        });
    }

    @PostMapping("/{id}/remarks")
    @Requires(Permission.WRITE_NOTES)
    ModelAndView remark(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        DispatchCheck check = check(sent, VisitVerb.REMARK.noun());
        return DispatchAnswer.to(
                check,
                () -> {
                    String text = check.text("text", true);
                    Faulty.ifAny(check.errors());
                    Doing doing = check.form().doing(id, text);
                    database.as(viewer, () -> dispatch.remark(viewer, sent.number(), EntryKind.VISIT, doing));
                    return done(sent, "visit.remarks", id);
                },
                trouble -> again(viewer, sent, id, trouble));
    }

    private ModelAndView carryOut(
            Viewer viewer, Sent sent, UUID id, VisitVerb verb, Function<DispatchCheck, UnaryOperator<Visit>> reading) {
        DispatchCheck check = check(sent, verb.noun());
        return DispatchAnswer.to(
                check,
                () -> {
                    UnaryOperator<Visit> work = reading.apply(check);
                    Faulty.ifAny(check.errors());
                    Doing doing =
                            check.form().doing(id, check.form().text("text").strip());
                    database.as(viewer, () -> dispatch.carryOutOnVisit(viewer, sent.number(), doing, work));
                    return done(sent, "visit." + verb.noun(), id);
                },
                trouble -> again(viewer, sent, id, trouble));
    }

    private DispatchCheck check(Sent sent, String noun) {
        return new DispatchCheck(DispatchForm.of(noun, sent.fields(), ids.next()), clock.instant());
    }

    private static ModelAndView done(Sent sent, String flash, UUID visit) {
        Flash.say(sent.response(), flash);
        return Html.redirect("/inquiries/" + sent.number() + "/visits/" + visit);
    }

    private ModelAndView addAgain(Viewer viewer, Sent sent, Trouble trouble) {
        NewDispatchView view = database.as(viewer, () -> views.blank(sent.number(), "visits", trouble));
        return DispatchAnswer.again("visit/newVisit", view, trouble);
    }

    /** The same page with what is wrong, and with everything that was typed. */
    private ModelAndView again(Viewer viewer, Sent sent, UUID id, Trouble trouble) {
        VisitView view = database.as(viewer, () -> views.visit(viewer, sent.number(), id, trouble));
        return DispatchAnswer.again("visit/visit", view, trouble);
    }
}
