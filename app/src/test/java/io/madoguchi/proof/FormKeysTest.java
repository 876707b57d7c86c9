package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M1.1 M6.3: the key of a form belongs to who was shown it; in another's hands it is a key of his own")
class FormKeysTest {

    private static final FilePart FILE =
            new FilePart("files", "log.txt", "text of a log".getBytes(StandardCharsets.UTF_8));

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Test
    void ofAReport() {
        String key = UUID.randomUUID().toString();
        Visitor owner = visitors.as(Cast.AOBA_INQUIRIES);
        assertThat(owner.postFiles("/inquiries/new", List.of(FILE), report(key)).status())
                .isEqualTo(200);

        Set<String> numbers = new HashSet<>();
        for (String mail : Cast.CUSTOMERS) {
            if (!mail.equals(Cast.AOBA_INQUIRIES)) {
                Correspondence his = Correspondence.reported(visitors.as(mail), "form_key", key);
                numbers.add(his.number());
                assertThat(files(his)).as(mail).isZero();
            }
        }
        Correspondence own = Correspondence.reported(owner, "form_key", key);
        numbers.add(own.number());

        assertThat(files(own)).isEqualTo(1);
        assertThat(numbers).hasSameSizeAs(Cast.CUSTOMERS);
    }

    @Test
    void ofAMessage() {
        Correspondence inquiry = Correspondence.reported(visitors.as(Cast.AOBA_INQUIRIES));
        String key = UUID.randomUUID().toString();
        // Without text it is shown again; the file waits.
        Answer again = visitors.as(Cast.AOBA_INQUIRIES)
                .postFiles(
                        "/inquiries/" + inquiry.number() + "/messages",
                        List.of(FILE),
                        "form_key",
                        key,
                        "version",
                        "1",
                        "text",
                        "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("log.txt");

        for (String mail : List.of(Cast.AOBA_ADMINISTRATOR, Cast.DESK)) {
            inquiry.step(visitors.as(mail), "messages", "form_key", key);
            assertThat(files(inquiry)).as(mail).isZero();
        }
        inquiry.step(visitors.as(Cast.AOBA_INQUIRIES), "messages", "form_key", key);
        assertThat(files(inquiry)).isEqualTo(1);
    }

    @Test
    void ofAnImport() {
        String key = UUID.randomUUID().toString();
        Set<String> runs = new HashSet<>();
        List<String> importers = List.of(Cast.ADMINISTRATOR, Cast.SALES, Cast.SALES_2);
        NamedCsvRecord line = Facts.rowsOf("data/contracts").getFirst();
        String file = String.join(",", line.getHeader()) + "\r\n" + String.join(",", line.getFields());
        FilePart contracts = new FilePart("files", "contracts.csv", file.getBytes(StandardCharsets.UTF_8));
        for (String mail : importers) {
            Answer answer = visitors.as(mail).postFiles("/imports", List.of(contracts), "form_key", key);
            assertThat(answer.status()).as(answer::text).isEqualTo(303);
            assertThat(visitors.as(mail).get(answer.location()).status()).isEqualTo(200);
            runs.add(answer.location());
        }
        jobs.run();
        assertThat(runs).hasSameSizeAs(importers);
    }

    private static String[] report(String key) {
        return new String[] {
            "form_key",
            key,
            "step",
            "confirm",
            "kind",
            "QUESTION",
            "severity",
            "LOW",
            "category",
            "TECHNICAL",
            "subject",
            "件名",
            "description",
            Correspondence.WRITTEN
        };
    }

    private static long files(Correspondence inquiry) {
        return Accounts.texts(
                        "select a.id::text from attachment a join inquiry i on i.id = a.inquiry_id where i.number = ?",
                        inquiry.number())
                .size();
    }
}
