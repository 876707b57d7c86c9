package io.madoguchi.intake;

import io.madoguchi.attachment.Upload;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a report.
 *
 * @param files sent with this form so far
 * @param seesMoney whether contract and billing can be asked about
 * @param earlierNumber the form was finished before and has become this inquiry; what stands in it now is another report
 */
public record ReportView(
        ReportForm form,
        ReportChoices choices,
        List<Upload> files,
        FormErrors errors,
        boolean seesMoney,
        @Nullable String earlierNumber) {

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
