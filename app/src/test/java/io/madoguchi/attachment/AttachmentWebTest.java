package io.madoguchi.attachment;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("Download of an inquiry's file")
class AttachmentWebTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    @Autowired
    private Visitors visitors;

    @Test
    void theBytesComeBackUnderTheirJapaneseName() {
        Visitor visitor = visitors.as(AOBA_ADMINISTRATOR);
        byte[] content = "行1\n行2\u0000\n".getBytes(StandardCharsets.UTF_8);
        String number = ReportTyped.incident(visitor).report(new FilePart("files", "作業手順 \"FAS2750\".log", content));

        Answer answer = visitor.get(path(number));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(content);
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; ")
                .endsWith("filename*=UTF-8''%E4%BD%9C%E6%A5%AD%E6%89%8B%E9%A0%86%20_FAS2750_.log");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void onlySafeKindsAreShownInTheBrowser() {
        Visitor visitor = visitors.as(AOBA_ADMINISTRATOR);
        String number = ReportTyped.incident(visitor).report(new FilePart("files", "screen.png", PNG));
        Answer image = visitor.get(path(number) + "?show");
        assertThat(image.header("Content-Type")).isEqualTo("image/png");
        assertThat(image.header("Content-Disposition")).startsWith("inline");

        for (String name : List.of("page.html", "picture.svg", "page.xml", "page.txt")) {
            byte[] content = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                    .getBytes(StandardCharsets.UTF_8);
            String evil = ReportTyped.incident(visitor).report(new FilePart("files", name, content));
            Answer answer = visitor.get(path(evil) + "?show");
            assertThat(answer.header("Content-Type"))
                    .as(name)
                    .isIn("application/octet-stream", "text/plain;charset=UTF-8");
            assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        }
    }

    @Test
    void theFileOfAStrangersInquiryDoesNotExist() {
        Visitor owner = visitors.as(AOBA_CONTRACTS);
        String number = ReportTyped.incident(owner).report(new FilePart("files", "a.txt", new byte[] {'a'}));
        String money = ReportTyped.incident(owner)
                .with("category", "CONTRACT_BILLING")
                .report(new FilePart("files", "m.txt", new byte[] {'m'}));
        String ownNumber = ReportTyped.incident(visitors.as(TOKAI_ADMINISTRATOR))
                .report(new FilePart("files", "t.txt", new byte[] {'t'}));

        for (String who : List.of(TOKAI_ADMINISTRATOR, AOBA_NETWORK_ONLY, AOBA_CORE_ONLY, MIRAI_ADMINISTRATOR)) {
            assertThat(visitors.as(who).get(path(number)).status()).as(who).isEqualTo(404);
        }
        assertThat(visitors.as(AOBA_INQUIRIES).get(path(number)).status()).isEqualTo(200);
        assertThat(visitors.as(AOBA_INQUIRIES).get(path(money)).status()).isEqualTo(404);
        // The right file under another inquiry's number, and the other way round.
        String id = path(number).replaceAll(".*/", "");
        assertThat(visitors.as(TOKAI_ADMINISTRATOR)
                        .get("/inquiries/" + ownNumber + "/attachments/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(owner.get("/inquiries/" + money + "/attachments/" + id).status())
                .isEqualTo(404);
        assertThat(owner.get("/inquiries/" + number + "/attachments/not-an-id").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("M8.6 each download is in the audit log, staff's and customers'")
    void eachDownloadIsRecorded() {
        Visitor owner = visitors.as(AOBA_ADMINISTRATOR);
        String number = ReportTyped.incident(owner).report(new FilePart("files", "audited.txt", new byte[] {'a'}));
        String from = "audit_entry where action = 'attachment.read' and subject = '" + number + "/audited.txt'";
        visitors.as(TOKAI_ADMINISTRATOR).get(path(number));
        assertThat(Rows.count(from)).isZero();
        owner.get(path(number));
        visitors.as(DESK).get(path(number));
        assertThat(Rows.count(from)).isEqualTo(2);
    }

    private static String path(String number) {
        return "/inquiries/" + number + "/attachments/"
                + Rows.text(
                        "select a.id from attachment a join inquiry i on i.id = a.inquiry_id where i.number = ?",
                        number);
    }
}
