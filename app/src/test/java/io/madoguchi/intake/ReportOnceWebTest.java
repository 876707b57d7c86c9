package io.madoguchi.intake;

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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("One form is one report, however often it is sent")
class ReportOnceWebTest {

    @Autowired
    private Visitors visitors;

    @Test
    void finishingTwiceGivesTheSameNumber() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        long before = Rows.count("inquiry");
        ReportTyped confirmation =
                ReportTyped.on(visitor, ReportTyped.incident(visitor).confirm(file("a.log")));

        String first = ReportTyped.number(confirmation.finish());
        String again = ReportTyped.number(confirmation.finish());

        assertThat(again).isEqualTo(first);
        assertThat(Rows.count("inquiry")).isEqualTo(before + 1);
        assertThat(attachments(first)).isEqualTo(1);
    }

    @Test
    void goingBackToTheFormAndFinishingAgainGivesTheSameNumber() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor);
        String first = typed.report();

        assertThat(typed.report()).isEqualTo(first);
    }

    @Test
    void twoRequestsAtOnceAreOneReport() throws Exception {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        for (int round = 0; round < 5; round++) {
            long before = Rows.count("inquiry");
            ReportTyped confirmation =
                    ReportTyped.on(visitor, ReportTyped.incident(visitor).confirm(file("a.log")));
            CountDownLatch together = new CountDownLatch(1);
            try (ExecutorService people = Executors.newFixedThreadPool(4)) {
                List<Future<String>> numbers = Stream.generate(() -> people.submit(() -> {
                            together.await();
                            return ReportTyped.number(confirmation.finish());
                        }))
                        .limit(4)
                        .toList();
                together.countDown();
                String first = numbers.getFirst().get();
                for (Future<String> number : numbers) {
                    assertThat(number.get()).isEqualTo(first);
                }
                assertThat(attachments(first)).isEqualTo(1);
            }
            assertThat(Rows.count("inquiry")).isEqualTo(before + 1);
        }
    }

    @Test
    void anotherReportTypedIntoAFinishedFormIsNotTakenForTheOldOne() {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        ReportTyped typed = ReportTyped.incident(visitor);
        String first = typed.report();
        ReportTyped other = typed.with("subject", "別の障害");

        for (Answer told : List.of(other.confirm(file("b.log")), other.finish())) {
            assertThat(told.status()).isEqualTo(409);
            assertThat(told.text()).contains(first + " として受け付け済みです");
            ReportTyped fresh = ReportTyped.on(visitor, told);
            assertThat(fresh.typed()).isEqualTo(other.typed());
            String second = fresh.report();
            assertThat(second).isNotEqualTo(first);
            assertThat(ReportTyped.number(
                            ReportTyped.on(visitor, fresh.confirm()).finish()))
                    .isEqualTo(second);
        }
        assertThat(Rows.count("attachment a join inquiry i on i.id = a.inquiry_id where i.subject = '別の障害'"))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherForm() {
        ReportTyped mine = ReportTyped.incident(visitors.as(AOBA_INQUIRIES));
        String number = mine.report();

        String other = ReportTyped.incident(visitors.as(AOBA_ADMINISTRATOR))
                .with("form_key", mine.field("form_key"))
                .report();

        assertThat(other).isNotEqualTo(number);
    }

    private static long attachments(String number) {
        return Rows.count("attachment a join inquiry i on i.id = a.inquiry_id where i.number = ?", number);
    }

    private static FilePart file(String name) {
        return new FilePart("files", name, "log".getBytes(StandardCharsets.UTF_8));
    }
}
