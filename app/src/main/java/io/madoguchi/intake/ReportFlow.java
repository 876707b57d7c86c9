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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Ids ids;
    private final Clock clock;

    ReportFlow(ReportQuery query, Uploads uploads, Inquiries inquiries, Attachments attachments, Ids ids, Clock clock) {
        this.query = query;
        this.uploads = uploads;
        this.inquiries = inquiries;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
    }

    /** An empty form, about this device or contract if one is named. */
    ModelAndView begin(Viewer viewer, String device, String contract) {
        if (seesNothing(viewer)) {
            return Html.page("intake/reportBlocked", new ReportBlockedView(viewer.fullName()));
        }
        ReportForm form = new ReportForm(
                ids.next(),
                Map.of(
                        ReportForm.DEVICE,
                        device,
                        ReportForm.CONTRACT,
                        contract,
                        ReportForm.CATEGORY,
                        Category.TECHNICAL.name(),
                        ReportForm.CONTACT,
                        query.phone(viewer)));
        return Html.page(
                "intake/report", view(viewer, form, query.choices(viewer, form), List.of(), new FormErrors(), null));
    }

    ReportChoices choices(Viewer viewer, ReportForm form) {
        if (seesNothing(viewer)) {
            throw new NotFound();
        }
        return query.choices(viewer, form);
    }

    /** The form once more: to look for a device, to take out a file, to change something. */
    ModelAndView again(Viewer viewer, ReportForm form, ReportChoices choices, FormErrors errors) {
        ReportView view = view(viewer, form, choices, uploads.of(viewer, form.formKey()), errors, null);
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
        return Html.page("intake/reportConfirm", confirmation(viewer, form, report.get(), choices, files));
    }

    /** Once only: the same form again leads to the same inquiry, whatever has changed meanwhile. */
    ModelAndView finish(Viewer viewer, ReportForm form) {
        // In this order: a request that ends between the two has turned its files into attachments.
        Optional<ReportQuery.Earlier> earlier = query.earlier(viewer, form.formKey());
        List<Upload> files = uploads.of(viewer, form.formKey());
        if (earlier.isPresent() && !isOther(earlier.get(), form, files)) {
            return received(earlier.get().number());
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
        ReportView view =
                view(viewer, form.withKey(key), choices, uploads.of(viewer, key), new FormErrors(), earlier.number());
        return Html.page("intake/report", view, HttpStatus.CONFLICT);
    }

    private static ReportView view(
            Viewer viewer,
            ReportForm form,
            ReportChoices choices,
            List<Upload> files,
            FormErrors errors,
            @Nullable String earlierNumber) {
        return new ReportView(form, choices, files, errors, viewer.may(Permission.SEE_MONEY), earlierNumber);
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

    /** Under access control and in no group (M6.3). */
    private static boolean seesNothing(Viewer viewer) {
        return !viewer.whole() && viewer.engagements().isEmpty();
    }
}
