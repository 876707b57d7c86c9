package io.madoguchi.intake;

import io.madoguchi.attachment.Upload;
import io.madoguchi.inquiry.Doubt;
import io.madoguchi.inquiry.NewInquiry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will be reported, to be read once more.
 *
 * @param organisation the company it is reported for, where the viewer has several in view; else empty
 * @param doubt why a contract will have to be checked (契約確認中); null if it is clear
 * @param engagement the engagement it will stand in, where it had to be chosen; else empty
 */
public record ReportConfirmView(
        ReportForm form,
        NewInquiry report,
        ReportChoices choices,
        List<Upload> files,
        boolean seesMoney,
        String organisation,
        String engagement,
        @Nullable Doubt doubt) {}
