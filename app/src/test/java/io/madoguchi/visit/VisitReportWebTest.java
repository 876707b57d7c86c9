package io.madoguchi.visit;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.8 B1.5: the work report and the hand-over card as PDF, as their reader may see them")
class VisitReportWebTest {

    @Autowired
    private Visitors visitors;

    @Test
    void theReportIsADocumentWithEveryCharacterAndTheSignature() throws IOException {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES)).report();
        OnSite onSite = new OnSite(visitors, number);
        String visit = onSite.planned();
        Visitor customer = visitors.as(AOBA_INQUIRIES);
        assertThat(customer.get(visit + "/report.pdf").status()).isEqualTo(404);
        onSite.done(visit);

        Answer answer = customer.get(visit + "/report.pdf");

        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).contains("inline", "filename*=UTF-8''");
        try (PDDocument document = Loader.loadPDF(answer.bytes())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains("作業報告書", "株式会社青葉製作所御中", number, "𠮷田様立会い", "①電源②ファン", "㈱髙﨑様", "髙﨑𠮷男様", "1/1");
            assertThat(text).doesNotContain("〓");
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
            assertThat(document.getDocumentCatalog().getMetadata()).isNotNull();
        }
        assertThat(Rows.count("audit_entry where subject = ? and action = 'visit.report-read'", number))
                .isEqualTo(1);
        assertThat(visitors.as(TOKAI_ADMINISTRATOR).get(visit + "/report.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void inEnglishNamesAndAddressAreThoseOfEnglish() throws IOException {
        Visitor customer = visitors.as(TOKAI_INQUIRIES);
        String number = ReportTyped.incident(customer).report();
        OnSite onSite = new OnSite(visitors, number);
        String visit = onSite.planned();
        onSite.done(visit);

        assertThat(customer.get(visit).text()).contains("三浦 拓也", "Work report", "Another visit is needed");
        assertThat(pdf(customer.get(visit + "/report.pdf")))
                .contains("Workreport", "三浦拓也")
                .doesNotContain("御中");
        assertThat(pdf(customer.get("/inquiries/" + number + "/card.pdf"))).contains("Hand-overcard");
    }

    @Test
    void theCardShowsStaffTheNotesAndCustomersNone() throws IOException {
        Visitor customer = visitors.as(AOBA_INQUIRIES);
        String number = ReportTyped.incident(customer).report();
        new OnSite(visitors, number).planned();
        Visitor desk = visitors.as(DESK);
        TicketForm.of(desk, number, "notes").with("text", "秘密の在庫メモ").done();
        String card = "/inquiries/" + number + "/card";

        assertThat(desk.get(card).text()).contains("引継ぎカード", "秘密の在庫メモ", "訪問予定", "三浦 拓也", "次の担当");
        assertThat(customer.get(card).text()).contains("引継ぎカード", "訪問予定").doesNotContain("秘密の在庫メモ");
        assertThat(pdf(desk.get(card + ".pdf"))).contains("秘密の在庫メモ", "社内用", "共有ストレージコントローラA故障");
        assertThat(pdf(customer.get(card + ".pdf")))
                .contains("2027年3月1日(月)10:00–12:00")
                .doesNotContain("秘密の在庫メモ", "社内用");
        assertThat(visitors.as(TOKAI_ADMINISTRATOR).get(card + ".pdf").status()).isEqualTo(404);
        assertThat(desk.get(card).statements()).isLessThanOrEqualTo(8);
    }

    private static String pdf(Answer answer) throws IOException {
        try (PDDocument document = Loader.loadPDF(answer.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
