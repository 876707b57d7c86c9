package io.madoguchi.intake;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Upload;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.shell.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a report.
 *
 * @param files sent with this form so far
 * @param seesMoney whether contract and billing can be asked about
 * @param earlierNumber the form was finished before and has become this inquiry; what stands in it now is another report
 * @param salesRepresentative whom to ask about what is out of scope; empty if nobody is known
 * @param drafts that wait to be gone on with
 * @param lost null unless a draft was opened; else the fields out of which something was taken
 */
public record ReportView(
        ReportForm form,
        ReportChoices choices,
        List<Upload> files,
        FormErrors errors,
        boolean seesMoney,
        @Nullable String earlierNumber,
        String salesRepresentative,
        List<DraftRow> drafts,
        @Nullable List<String> lost,
        Instant at) {

    static ReportView of(Viewer viewer, ReportForm form, ReportChoices choices, Instant now) {
        boolean seesMoney = viewer.may(Permission.SEE_MONEY);
        return new ReportView(form, choices, List.of(), new FormErrors(), seesMoney, null, "", List.of(), null, now);
    }

    ReportView files(List<Upload> sent) {
        return new ReportView(
                form, choices, sent, errors, seesMoney, earlierNumber, salesRepresentative, drafts, lost, at);
    }

    ReportView errors(FormErrors found) {
        return new ReportView(
                form, choices, files, found, seesMoney, earlierNumber, salesRepresentative, drafts, lost, at);
    }

    ReportView earlier(String number) {
        return new ReportView(form, choices, files, errors, seesMoney, number, salesRepresentative, drafts, lost, at);
    }

    ReportView salesRepresentative(String name) {
        return new ReportView(form, choices, files, errors, seesMoney, earlierNumber, name, drafts, lost, at);
    }

    ReportView drafts(List<DraftRow> waiting) {
        return new ReportView(
                form, choices, files, errors, seesMoney, earlierNumber, salesRepresentative, waiting, lost, at);
    }

    ReportView resumed(List<String> fields) {
        return new ReportView(
                form, choices, files, errors, seesMoney, earlierNumber, salesRepresentative, drafts, fields, at);
    }

    public ReportDraftView draft() {
        return new ReportDraftView(form, null, at);
    }

    public boolean wrong(String field) {
        return errors.has(field);
    }

    /** The value of {@code aria-describedby}: help, then error. */
    public String describedBy(String field) {
        return wrong(field) ? field + "-help " + field + "-err" : field + "-help";
    }

    /** Each file that could not be taken has its own error. */
    public List<FormErrors.Problem> fileProblems() {
        return fileProblems(errors);
    }

    static List<FormErrors.Problem> fileProblems(FormErrors errors) {
        return errors.all().entrySet().stream()
                .filter(each -> each.getKey().startsWith(Uploads.FIELD))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Where the error of a field is to be found on the page. */
    public static String anchor(String field) {
        if (field.equals(ReportForm.DEVICE)) {
            return ReportForm.DEVICE_SEARCH;
        }
        return field.startsWith(Uploads.FIELD) ? Uploads.FIELD : field;
    }

    public long bytesLeft() {
        return Uploads.MOST_BYTES - files.stream().mapToLong(Upload::sizeBytes).sum();
    }

    public long mostBytesEach() {
        return Uploads.MOST_BYTES_EACH;
    }

    /** A browser empties a date field that it cannot read; as text it stays. */
    public String beganAtType() {
        return form.has(ReportForm.BEGAN_AT) && !isReadable(form.text(ReportForm.BEGAN_AT)) ? "text" : "datetime-local";
    }

    static boolean isReadable(String time) {
        return time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
    }
}
