package io.madoguchi.intake;

import io.madoguchi.access.Organisation;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Attachments;
import io.madoguchi.attachment.Upload;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.inquiry.Category;
import io.madoguchi.inquiry.Inquiries;
import io.madoguchi.inquiry.NewInquiry;
import io.madoguchi.inquiry.Reported;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.watch.Watching;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 入力 → 確認 → 完了: which page follows which; to be called within the viewer's work ({@code database.as}). */
@Component
class ReportFlow {

    private final ReportQuery query;
    private final Uploads uploads;
    private final Inquiries inquiries;
    private final Attachments attachments;
    private final Watching watching;
    private final Drafts drafts;
    private final DraftOpening opening;
    private final Ids ids;
    private final Clock clock;

    ReportFlow(
            ReportQuery query,
            Uploads uploads,
            Inquiries inquiries,
            Attachments attachments,
            Watching watching,
            Drafts drafts,
            DraftOpening opening,
            Ids ids,
            Clock clock) {
        this.query = query;
        this.uploads = uploads;
        this.inquiries = inquiries;
        this.attachments = attachments;
        this.watching = watching;
        this.drafts = drafts;
        this.opening = opening;
        this.ids = ids;
        this.clock = clock;
    }

    /** An empty form, about this device or contract if one is named, below the drafts that wait. */
    ModelAndView begin(Viewer viewer, String device, String contract) {
        if (seesNothing(viewer)) {
            return Html.page("intake/reportBlocked", new ReportBlockedView(viewer.fullName(), Map.of()));
        }
        ReportQuery.Before before = query.before(viewer);
        ReportForm form = drafts.begun(new ReportForm(
                ids.next(),
                Map.of(
                        ReportForm.DEVICE,
                        device,
                        ReportForm.CONTRACT,
                        contract,
                        ReportForm.CATEGORY,
                        Category.TECHNICAL.name(),
                        ReportForm.CONTACT,
                        before.phone())));
        return Html.page(
                "intake/report",
                ReportView.of(viewer, form, query.choices(viewer, form), clock.instant())
                        .salesRepresentative(before.salesRepresentative())
                        .drafts(Drafts.rows(before.drafts())));
    }

    /** @throws NotFound if there is no such draft in the organisation in view */
    ModelAndView resume(Viewer viewer, UUID draft) {
        if (seesNothing(viewer)) {
            return Html.page("intake/reportBlocked", new ReportBlockedView(viewer.fullName(), Map.of()));
        }
        DraftOpening.Opened opened = opening.open(viewer, draft);
        return Html.page(
                "intake/report",
                ReportView.of(viewer, opened.form(), opened.choices(), clock.instant())
                        .salesRepresentative(query.before(viewer).salesRepresentative())
                        .files(uploads.of(viewer, draft))
                        .resumed(opened.lost()));
    }

    void requireReporter(Viewer viewer) {
        if (seesNothing(viewer)) {
            throw new NotFound();
        }
    }

    ReportChoices choices(Viewer viewer, ReportForm form) {
        requireReporter(viewer);
        return query.choices(viewer, form);
    }

    /** The form once more; of a report that has been sent, as another one. */
    ModelAndView changed(Viewer viewer, ReportForm form, FormErrors errors) {
        ReportChoices choices = choices(viewer, form);
        Optional<ReportQuery.Earlier> earlier = query.earlier(viewer, form.formKey());
        return earlier.isPresent() ? anew(viewer, form, choices, earlier.get()) : again(viewer, form, choices, errors);
    }

    /** The form once more: to look for a device, to take out a file, to change something. */
    ModelAndView again(Viewer viewer, ReportForm form, ReportChoices choices, FormErrors errors) {
        ReportView view = ReportView.of(viewer, form, choices, clock.instant())
                .salesRepresentative(query.before(viewer).salesRepresentative())
                .files(uploads.of(viewer, form.formKey()))
                .errors(errors);
        return errors.isEmpty() ? Html.page("intake/report", view) : Html.invalid("intake/report", view);
    }

    ModelAndView confirm(Viewer viewer, ReportForm form, ReportChoices choices, FormErrors ofFiles) {
        ReportCheck check = new ReportCheck(viewer, form, choices, clock.instant());
        Optional<NewInquiry> report = check.report();
        ofFiles.all()
                .forEach((field, problem) -> check.errors()
                        .reject(field, problem.key(), problem.arguments().toArray()));
        if (report.isEmpty() || !check.errors().isEmpty()) {
            return again(viewer, form, choices, check.errors());
        }
        Optional<ReportQuery.Earlier> earlier = query.earlier(viewer, form.formKey());
        List<Upload> files = uploads.of(viewer, form.formKey());
        if (earlier.isPresent() && isOther(earlier.get(), form, files)) {
            return anew(viewer, form, choices, earlier.get());
        }
        return Html.page(
                "intake/reportConfirm",
                confirmation(viewer, form.withDevices(choices.devices().codes()), report.get(), choices, files));
    }

    /** Once only: the same form again leads to the same inquiry, whatever has changed meanwhile. */
    ModelAndView finish(Viewer viewer, ReportForm form) {
        // In this order: a request that ends between the two has turned its files into attachments.
        Optional<ReportQuery.Earlier> earlier = query.earlier(viewer, form.formKey());
        List<Upload> files = uploads.of(viewer, form.formKey());
        if (earlier.isPresent() && !isOther(earlier.get(), form, files)) {
            return received(earlier.get().number());
        }
        if (seesNothing(viewer)) {
            return blocked(viewer, form);
        }
        ReportChoices choices = choices(viewer, form);
        if (earlier.isPresent()) {
            return anew(viewer, form, choices, earlier.get());
        }
        ReportCheck check = new ReportCheck(viewer, form, choices, clock.instant());
        Optional<NewInquiry> report = check.report();
        // Two requests at once may each have been within the limit.
        if (Uploads.size(files) > Uploads.MOST_BYTES) {
            check.errors()
                    .reject(
                            Uploads.FIELD,
                            "report.error.files.sum",
                            files.getLast().name());
        }
        if (report.isEmpty() || !check.errors().isEmpty()) {
            return again(viewer, form, choices, check.errors());
        }
        Reported reported = inquiries.report(viewer, report.get());
        if (reported.repeated()) {
            // Finished by another request while this one waited for it: look again, now that it can be seen.
            return finish(viewer, form);
        }
        attachments.attach(viewer, reported.entryId(), form.formKey());
        watching.nameAll(viewer, reported.number(), toTell(choices));
        drafts.forget(viewer, form);
        return received(reported.number());
    }

    private static ModelAndView received(String number) {
        return Html.redirect("/inquiries/" + number + "/received");
    }

    private static boolean isOther(ReportQuery.Earlier earlier, ReportForm form, List<Upload> files) {
        return !earlier.isSameAs(form) || !files.isEmpty();
    }

    /**
     * Somebody went back to a form that is finished and wrote another report into it. With the old key it would be taken for
     * the old report, and be lost.
     */
    private ModelAndView anew(Viewer viewer, ReportForm form, ReportChoices choices, ReportQuery.Earlier earlier) {
        UUID key = ids.next();
        uploads.move(viewer, form.formKey(), key);
        ReportView view = ReportView.of(viewer, drafts.begun(form.withKey(key)), choices, clock.instant())
                .salesRepresentative(query.before(viewer).salesRepresentative())
                .files(uploads.of(viewer, key))
                .earlier(earlier.number());
        return Html.page("intake/report", view, HttpStatus.CONFLICT);
    }

    private static Set<UUID> toTell(ReportChoices choices) {
        Set<UUID> all = new LinkedHashSet<>();
        ReportPeopleView.Colleague forWhom = choices.people().forWhom();
        if (forWhom != null) {
            all.add(forWhom.id());
        }
        choices.people().whoAreTold().forEach(each -> all.add(each.id()));
        return all;
    }

    private ReportConfirmView confirmation(
            Viewer viewer, ReportForm form, NewInquiry report, ReportChoices choices, List<Upload> files) {
        Organisation organisation = viewer.organisation();
        ReportChoices.Engagement engagement = choices.engagement();
        boolean engagementCounts = report.deviceId() == null && report.contractId() == null;
        return new ReportConfirmView(
                form,
                report,
                choices,
                files,
                viewer.may(Permission.SEE_MONEY),
                organisation == null || viewer.organisations().size() == 1 ? "" : organisation.name(),
                engagement == null || !engagementCounts ? "" : engagement.name(),
                inquiries.doubt(report));
    }

    /** For him whose last group was taken from him while he wrote: he is told so, with what he wrote (M6.3). */
    static ModelAndView blocked(Viewer viewer, ReportForm form) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : List.of(ReportForm.SUBJECT, ReportForm.DESCRIPTION, ReportForm.EFFECT)) {
            String text = form.fields().getOrDefault(field, "");
            if (!text.isBlank()) {
                texts.put("report." + field, text);
            }
        }
        return Html.invalid("intake/reportBlocked", new ReportBlockedView(viewer.fullName(), texts));
    }

    /** Under access control and in no group (M6.3). */
    static boolean seesNothing(Viewer viewer) {
        return !viewer.whole() && viewer.engagements().isEmpty();
    }
}
