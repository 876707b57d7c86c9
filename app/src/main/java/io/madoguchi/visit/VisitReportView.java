package io.madoguchi.visit;

import io.madoguchi.pdf.PdfView;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work report (作業報告書) on paper.
 *
 * @param fitted parts of the inquiry that were fitted
 * @param signature the picture as a {@code data:} address; null if nobody signed
 */
public record VisitReportView(
        Words words,
        InquiryLine inquiry,
        Visit visit,
        VisitReport report,
        List<Part> fitted,
        @Nullable String signature,
        Instant madeAt)
        implements PdfView {

    @Override
    public String title() {
        return words.t("visit.pdf.title") + " " + inquiry.number();
    }
}
