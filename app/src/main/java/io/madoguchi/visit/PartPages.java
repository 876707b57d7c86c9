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
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The parts of an inquiry; who may do what with them stands in {@link PartVerb}. */
@Controller
@RequestMapping("/inquiries/{number}/parts")
class PartPages {

    private static final String SENT = "sent";

    private final Database database;
    private final Dispatch dispatch;
    private final DispatchViews views;
    private final Ids ids;
    private final Clock clock;

    PartPages(Database database, Dispatch dispatch, DispatchViews views, Ids ids, Clock clock) {
        this.database = database;
        this.dispatch = dispatch;
        this.views = views;
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
        return Html.page("visit/newPart", database.as(viewer, () -> views.blank(number, "parts", null)));
    }

    @PostMapping
    @Requires({Permission.PLAN_VISITS, Permission.REPORT_VISITS})
    ModelAndView add(Viewer viewer, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        DispatchCheck check = check(sent, "parts");
        return DispatchAnswer.to(
                check,
                () -> {
                    PartOrder order = check.order();
                    Faulty.ifAny(check.errors());
                    UUID part = database.as(
                            viewer,
                            () -> dispatch.orderPart(
                                    viewer, sent.number(), check.form().formKey(), order));
                    return done(sent, viewer.may(Permission.PLAN_VISITS) ? "part.plan" : "part.request", part);
                },
                trouble -> addAgain(viewer, sent, trouble));
    }

    @GetMapping("/{id}")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ModelAndView part(Viewer viewer, @PathVariable String number, @PathVariable UUID id) {
        return Html.page("visit/part", database.as(viewer, () -> views.part(viewer, number, id, null)));
    }

    @PostMapping("/{id}/plan")
    @Requires(Permission.PLAN_VISITS)
    ModelAndView plan(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, id, PartVerb.PLAN, check -> {
            PartOrder order = check.order();
            String reason = check.text("text", false);
            return part -> part.plan(viewer, order, reason);
        });
    }

    @PostMapping("/{id}/shipment")
    @Requires(Permission.PLAN_VISITS)
    ModelAndView ship(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, id, PartVerb.SHIP, check -> {
            String carrier = check.line("carrier", true);
            String tracking = check.line("tracking", false);
            return part -> part.ship(viewer, carrier, tracking);
        });
    }

    @PostMapping("/{id}/arrival")
    @Requires({Permission.PLAN_VISITS, Permission.REPORT_VISITS})
    ModelAndView arrive(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, id, PartVerb.ARRIVE, check -> {
            check.text("text", false);
            return part -> part.arrive(viewer);
        });
    }

    @PostMapping("/{id}/fitting")
    @Requires(Permission.REPORT_VISITS)
    ModelAndView fit(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, id, PartVerb.FIT, check -> {
            String in = check.line("serial_in", false);
            String out = check.line("serial_out", false);
            check.text("text", false);
            return part -> part.fit(viewer, in, out);
        });
    }

    @PostMapping("/{id}/return")
    @Requires({Permission.PLAN_VISITS, Permission.REPORT_VISITS})
    ModelAndView giveBack(
            Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, id, PartVerb.RETURN, check -> {
            String reason = check.text("text", false);
            return part -> part.giveBack(viewer, reason);
        });
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Permission.PLAN_VISITS)
    ModelAndView cancel(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        return carryOut(viewer, sent, id, PartVerb.CANCEL, check -> {
            String reason = check.text("text", false);
            return part -> part.cancel(viewer, reason);
        });
    }

    @PostMapping("/{id}/remarks")
    @Requires(Permission.WRITE_NOTES)
    ModelAndView remark(Viewer viewer, @PathVariable UUID id, @ModelAttribute(name = SENT, binding = false) Sent sent) {
        DispatchCheck check = check(sent, PartVerb.REMARK.noun());
        return DispatchAnswer.to(
                check,
                () -> {
                    String text = check.text("text", true);
                    Faulty.ifAny(check.errors());
                    Doing doing = check.form().doing(id, text);
                    database.as(viewer, () -> dispatch.remark(viewer, sent.number(), EntryKind.PART, doing));
                    return done(sent, "visit.remarks", id);
                },
                trouble -> again(viewer, sent, id, trouble));
    }

    private ModelAndView carryOut(
            Viewer viewer, Sent sent, UUID id, PartVerb verb, Function<DispatchCheck, UnaryOperator<Part>> reading) {
        DispatchCheck check = check(sent, verb.noun());
        return DispatchAnswer.to(
                check,
                () -> {
                    UnaryOperator<Part> work = reading.apply(check);
                    Faulty.ifAny(check.errors());
                    Doing doing =
                            check.form().doing(id, check.form().text("text").strip());
                    database.as(viewer, () -> dispatch.carryOutOnPart(viewer, sent.number(), doing, work));
                    return done(sent, "part." + verb.noun(), id);
                },
                trouble -> again(viewer, sent, id, trouble));
    }

    private DispatchCheck check(Sent sent, String noun) {
        return new DispatchCheck(DispatchForm.of(noun, sent.fields(), ids.next()), clock.instant());
    }

    private static ModelAndView done(Sent sent, String flash, UUID part) {
        Flash.say(sent.response(), flash);
        return Html.redirect("/inquiries/" + sent.number() + "/parts/" + part);
    }

    private ModelAndView addAgain(Viewer viewer, Sent sent, Trouble trouble) {
        NewDispatchView view = database.as(viewer, () -> views.blank(sent.number(), "parts", trouble));
        return DispatchAnswer.again("visit/newPart", view, trouble);
    }

    /** The same page with what is wrong, and with everything that was typed. */
    private ModelAndView again(Viewer viewer, Sent sent, UUID id, Trouble trouble) {
        PartView view = database.as(viewer, () -> views.part(viewer, sent.number(), id, trouble));
        return DispatchAnswer.again("visit/part", view, trouble);
    }
}
