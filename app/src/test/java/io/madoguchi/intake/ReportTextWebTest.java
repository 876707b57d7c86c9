package io.madoguchi.intake;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("What is typed is shown as typed and does nothing")
class ReportTextWebTest {

    @Autowired
    private Visitors visitors;

    static Stream<String> texts() {
        return Stream.of(
                "<b>太字</b>&amp;&lt;\"'`",
                "</textarea></dd></title><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">",
                "${7*7} {0} '' %s {{x}} <%= 1 %>",
                "\u202Etxt.exe\u202C \u200F\u061C\u2066x",
                "𠮷野家 髙﨑 ①㈱ ﾊﾝｶｸ ～〜 ゙ 👨‍👩‍👧",
                "'; drop table inquiry; -- \\");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void onConfirmationAndBackAgain(String text) {
        Visitor visitor = visitors.as(AOBA_INQUIRIES);
        String longText = (text + "\n").repeat(20_000).substring(0, 15_000);
        if (Character.isHighSurrogate(longText.charAt(longText.length() - 1))) {
            longText += "!";
        }
        ReportTyped typed = ReportTyped.incident(visitor)
                .with("subject", text)
                .with("description", longText)
                .with("effect", text)
                .with("contact", text);

        Answer confirmation = typed.confirm();

        assertThat(confirmation.status()).isEqualTo(200);
        assertHarmless(confirmation.document());
        assertThat(confirmation.document().select("dd.text").eachText()).hasSize(4);
        assertThat(confirmation.document().select("dd.text").get(0).wholeText()).isEqualTo(text);
        assertThat(confirmation.document().select("dd.text").get(1).wholeText()).isEqualTo(longText);
        ReportTyped carried = ReportTyped.on(visitor, confirmation);
        assertThat(carried.typed()).isEqualTo(typed.typed());
        Answer back = carried.press("back");
        assertHarmless(back.document());
        assertThat(ReportTyped.on(visitor, back).typed()).isEqualTo(typed.typed());

        Answer finished = carried.finish();
        Answer received = visitor.get(finished.location());
        assertHarmless(received.document());
        assertThat(received.document().select(".finish bdi").text())
                .isEqualTo(received.document().createElement("p").text(text).text());
        String number = ReportTyped.number(finished);
        assertThat(Rows.text("select description from inquiry where number = ?", number))
                .isEqualTo(longText);
        assertThat(Rows.text("select subject from inquiry where number = ?", number))
                .isEqualTo(text);
    }

    @Test
    void aRequiredFieldWithoutVisibleCharactersIsMissing() {
        Answer answer = ReportTyped.incident(visitors.as(AOBA_INQUIRIES))
                .with("subject", "\u3000\u200B")
                .with("description", "\u2060 \n\u3164")
                .confirm();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("件名が空です", "状況が空です");
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("main :is(img, b:contains(太字), [onerror], [href^=javascript])"))
                .isEmpty();
    }
}
