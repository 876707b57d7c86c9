package io.madoguchi.intake;

import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Attachments;
import io.madoguchi.attachment.Upload;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.audit.Audit;
import io.madoguchi.device.DeviceSummary;
import io.madoguchi.device.Devices;
import io.madoguchi.inquiry.Call;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.Reported;
import io.madoguchi.intake.CallCustomer.Person;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The desk's form for a call or FAX; to be called within the viewer's work ({@code database.as}). */
@Component
class CallFlow {

    private static final String PAGE = "intake/call";

    private final CallQuery query;
    private final CallMatchQuery matches;
    private final Devices devices;
    private final Uploads uploads;
    private final Inquiries inquiries;
    private final Attachments attachments;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    CallFlow(
            CallQuery query,
            CallMatchQuery matches,
            Devices devices,
            Uploads uploads,
            Inquiries inquiries,
            Attachments attachments,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.query = query;
        this.matches = matches;
        this.devices = devices;
        this.uploads = uploads;
        this.inquiries = inquiries;
        this.attachments = attachments;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    ModelAndView begin(Words words) {
        CallForm form = CallForm.empty(ids.next(), words.field(clock.instant()));
        return Html.page(
                PAGE, new CallView(form, CallMatches.NONE, null, null, List.of(), new FormErrors(), false, null));
    }

    /** The form once more: to look for a caller, to take out a file or to correct something. */
    ModelAndView again(Viewer viewer, CallForm form, FormErrors errors, @Nullable String earlierNumber) {
        CallView view = view(viewer, form, errors, false, earlierNumber);
        return errors.isEmpty() ? Html.page(PAGE, view) : Html.invalid(PAGE, view);
    }

    /** With what was found; his reading of a customer's people stands in the audit log (M5.7). */
    ModelAndView choose(Viewer viewer, CallForm form, CallMatch.Choice choice) {
        CallForm chosen = form.choosing(choice);
        CallCustomer customer =
                query.customer(choice.customer(), choice.contract()).orElseThrow(NotFound::new);
        audit.record(viewer, "customer.read", Audit.Subject.of("customer", customer.code(), customer.id()));
        Person person = customer.person(chosen.text(CallForm.CALLER));
        if (!chosen.has(CallForm.CONTACT)) {
            String own = person == null ? "" : person.phone();
            chosen = chosen.with(CallForm.CONTACT, own.isEmpty() ? customer.phone() : own);
        }
        if (person != null && person.controlled() && person.engagements().size() == 1) {
            chosen = chosen.with(
                    CallForm.ENGAGEMENT, person.engagements().iterator().next().toString());
        }
        return Html.page(PAGE, view(viewer, chosen, new FormErrors(), true, null));
    }

    /** Once only: the same form again leads to the same inquiry, whatever has changed meanwhile. */
    ModelAndView send(Viewer viewer, CallForm form, FormErrors ofFiles) {
        Optional<ReportQuery.Earlier> earlier = query.earlier(viewer, form.formKey());
        CallView view = view(viewer, form, ofFiles, false, null);
        if (earlier.isPresent()) {
            return isSame(earlier.get(), view) ? received(earlier.get().number()) : anew(viewer, form, earlier.get());
        }
        CallCheck check = new CallCheck(view, isCovered(view), clock.instant());
        Optional<Call> call = check.call();
        ofFiles.all()
                .forEach((field, problem) -> check.errors()
                        .reject(field, problem.key(), problem.arguments().toArray()));
        if (call.isEmpty() || !check.errors().isEmpty()) {
            return again(viewer, form, check.errors(), null);
        }
        Reported reported = inquiries.take(viewer, call.get());
        if (!reported.repeated()) {
            attachments.attach(viewer, reported.entryId(), form.formKey());
        }
        return received(reported.number());
    }

    /** A second press of the button sends the files once more. */
    private boolean isSame(ReportQuery.Earlier earlier, CallView view) {
        CallForm form = view.form();
        return form.is(CallForm.KIND, earlier.kind())
                && form.is(CallForm.SUBJECT, earlier.subject())
                && form.is(CallForm.DESCRIPTION, earlier.description())
                && query.holdsAll(earlier.number(), view.files());
    }

    private static ModelAndView received(String number) {
        return Html.redirect("/inquiries/" + number + "/call");
    }

    /** Somebody went back to a form that was sent and wrote another call into it: it needs a key of its own. */
    private ModelAndView anew(Viewer viewer, CallForm form, ReportQuery.Earlier earlier) {
        UUID key = ids.next();
        uploads.move(viewer, form.formKey(), key);
        CallView view = view(viewer, form.withKey(key), new FormErrors(), false, earlier.number());
        return Html.page(PAGE, view, HttpStatus.CONFLICT);
    }

    private CallView view(
            Viewer viewer, CallForm form, FormErrors errors, boolean chosen, @Nullable String earlierNumber) {
        CallCustomer customer = form.has(CallForm.CUSTOMER)
                ? query.customer(form.text(CallForm.CUSTOMER), form.text(CallForm.CONTRACT))
                        .orElseThrow(NotFound::new)
                : null;
        if (customer != null
                && form.has(CallForm.CONTRACT)
                && customer.contract(form.text(CallForm.CONTRACT)) == null) {
            throw new NotFound();
        }
        List<Upload> files = uploads.of(viewer, form.formKey());
        CallMatches found = form.has(CallForm.SEARCH)
                ? matches.matches(form.text(CallForm.SEARCH), form.text(CallForm.CUSTOMER))
                : CallMatches.NONE;
        return new CallView(form, found, customer, device(form, customer), files, errors, chosen, earlierNumber);
    }

    private @Nullable DeviceSummary device(CallForm form, @Nullable CallCustomer customer) {
        if (!form.has(CallForm.DEVICE)) {
            return null;
        }
        DeviceSummary device = devices.find(form.text(CallForm.DEVICE)).orElseThrow(NotFound::new);
        if (customer == null || !device.customerId().equals(customer.id())) {
            throw new NotFound();
        }
        return device;
    }

    private boolean isCovered(CallView view) {
        CallCustomer customer = view.customer();
        DeviceSummary device = view.device();
        CallCustomer.Contract contract =
                customer == null ? null : customer.contract(view.form().text(CallForm.CONTRACT));
        return device == null || contract == null || query.covers(contract.id(), device.id());
    }
}
