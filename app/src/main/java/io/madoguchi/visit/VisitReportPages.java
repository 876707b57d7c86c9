package io.madoguchi.visit;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.pdf.PdfAnswer;
import io.madoguchi.pdf.Pdfs;
import io.madoguchi.shell.Words;
import io.madoguchi.storage.StoredFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of a visit as a PDF: read as its viewer, then made without a database connection. */
@Controller
class VisitReportPages {

    private final Database database;
    private final DispatchQuery query;
    private final VisitStore visits;
    private final StoredFiles files;
    private final Pdfs pdfs;
    private final Audit audit;
    private final Clock clock;

    VisitReportPages(
            Database database,
            DispatchQuery query,
            VisitStore visits,
            StoredFiles files,
            Pdfs pdfs,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.query = query;
        this.visits = visits;
        this.files = files;
        this.pdfs = pdfs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param sha256 of the picture of the signature; null if nobody signed */
    private record Facts(
            InquiryLine inquiry,
            Visit visit,
            VisitReport report,
            List<Part> fitted,
            @Nullable String sha256) {}

    /** Before the visit is done there is no report. */
    @GetMapping("/inquiries/{number}/visits/{id}/report.pdf")
    @Requires(Permission.FOLLOW_INQUIRIES)
    ResponseEntity<byte[]> report(Viewer viewer, Words words, @PathVariable String number, @PathVariable UUID id) {
        Facts facts = database.as(viewer, () -> facts(viewer, number, id));
        String picture = facts.sha256() == null ? null : picture(facts.sha256());
        VisitReportView view = new VisitReportView(
                words, facts.inquiry(), facts.visit(), facts.report(), facts.fitted(), picture, clock.instant());
        return PdfAnswer.of(pdfs.render("visit/reportPdf", view), words.t("visit.pdf.file", number));
    }

    private Facts facts(Viewer viewer, String number, UUID id) {
        InquiryLine inquiry = query.inquiry(number).orElseThrow(NotFound::new);
        Visit visit = visits.find(inquiry.id(), id).orElseThrow(NotFound::new);
        VisitReport report = visit.report();
        if (report == null) {
            throw new NotFound();
        }
        audit.record(viewer, "visit.report-read", Audit.Subject.of("visit", number, inquiry.customerId()));
        List<Part> fitted = query.panel(inquiry.id()).parts().stream()
                .filter(part -> part.state() == PartState.FITTED)
                .toList();
        UUID signature = report.signature();
        return new Facts(inquiry, visit, report, fitted, signature == null ? null : query.sha256(signature));
    }

    private String picture(String sha256) {
        try (InputStream content = files.open(sha256)) {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
