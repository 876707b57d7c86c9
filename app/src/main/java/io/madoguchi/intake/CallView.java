package io.madoguchi.intake;

import io.madoguchi.attachment.Upload;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.device.DeviceSummary;
import io.madoguchi.shell.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for a call or FAX.
 *
 * @param matches what was found with the search field
 * @param customer null until one is chosen
 * @param device null if none is chosen
 * @param chosen something has just been chosen: the next field is waited for
 * @param earlierNumber the form was sent before and has become this inquiry; what stands in it now is another call
 */
public record CallView(
        CallForm form,
        CallMatches matches,
        @Nullable CallCustomer customer,
        @Nullable DeviceSummary device,
        List<Upload> files,
        FormErrors errors,
        boolean chosen,
        @Nullable String earlierNumber) {

    public boolean wrong(String field) {
        return errors.has(field);
    }

    public List<FormErrors.Problem> fileProblems() {
        return ReportView.fileProblems(errors);
    }

    public long bytesLeft() {
        return Uploads.MOST_BYTES - Uploads.size(files);
    }

    /** Neither device nor contract says where it belongs (M6.3). */
    public boolean asksForEngagement() {
        return customer != null
                && !customer.engagements().isEmpty()
                && !form.has(CallForm.DEVICE)
                && !form.has(CallForm.CONTRACT);
    }

    /** A browser empties a date field that it cannot read; as text it stays. */
    public String receivedAtType() {
        return form.has(CallForm.RECEIVED_AT) && !ReportView.isReadable(form.text(CallForm.RECEIVED_AT))
                ? "text"
                : "datetime-local";
    }
}
