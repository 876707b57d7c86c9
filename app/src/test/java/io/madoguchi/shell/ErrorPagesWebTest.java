package io.madoguchi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ErrorPagesWebTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/devices/no/such/page", "/devices/%25", "/devices//x", "/devices/a;b"})
    void whatNamesNothingIsNotFoundAndItsFormsWork(String path) {
        Visitor visitor = visitors.fresh(Cast.AOBA_ADMINISTRATOR);

        Answer page = visitor.get(path);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.document().select("form input[name=_csrf]"))
                .isNotEmpty()
                .allSatisfy(token -> assertThat(token.val()).isNotEmpty());
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Answer switched = visitor.post("/language", "language", "ja", "back", "/devices");
        assertThat(switched.status()).isEqualTo(303);
        assertThat(switched.location()).isEqualTo("/devices");
    }

    /** Its first page is one that the portal refuses to look at: there is no token yet, in no cookie. */
    @Test
    void aNewVisitorCanChooseHisLanguageOnARefusedAddress() {
        Visitor visitor = visitors.anonymous();
        visitor.get("/devices/%25");
        visitor.post("/language", "language", "en", "back", "/login");

        assertThat(visitor.get("/login").document().select("html").attr("lang")).isEqualTo("en");
        assertThat(visitor.get("/devices/%25").document().select("html").attr("lang"))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/devices?q=%F0%9F", "/?q=%ff", "/inquiries?q=a&q=%80"})
    void aQueryThatCannotBeReadIsABadRequest(String path) {
        for (Visitor visitor : List.of(visitors.as(Cast.AOBA_ADMINISTRATOR), visitors.anonymous())) {
            Answer answer = visitor.get(path);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("受け取れませんでした", "読めない文字");
        }
    }

    @Test
    void aFormWithThousandsOfFieldsIsABadRequest() {
        String body = IntStream.range(0, 3_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        for (Visitor visitor : List.of(visitors.as(Cast.AOBA_ADMINISTRATOR), visitors.anonymous())) {
            Answer answer = visitor.postRaw("/profile", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("多すぎる項目", "何も受け付けていません");
        }
    }

    @Test
    void whoIsSignedInKeepsTheNavigation() {
        assertThat(visitors.as(Cast.AOBA_ADMINISTRATOR)
                        .get("/no-such-page")
                        .document()
                        .select(".side .nav a[href=/devices]"))
                .hasSize(1);
        assertThat(visitors.anonymous().get("/devices?q=%ff").document().select(".side"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "BREW"})
    void otherMethodsAreKnownNowhere(String method) {
        for (Visitor visitor : List.of(visitors.as(Cast.AOBA_ADMINISTRATOR), visitors.anonymous())) {
            for (String path : List.of("/", "/devices", "/no-such-page", "/assets/x")) {
                Answer answer = visitor.request(method, path);
                assertThat(answer.status()).as(path).isEqualTo(405);
                assertThat(answer.header("Allow")).contains("GET", "POST");
            }
        }
    }

    @Test
    void whoAsksForMethodsIsTold() {
        Answer answer = visitors.anonymous().request("OPTIONS", "/devices");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void healthIsServedAndNoListOfWhatElseThereIs() {
        Visitor visitor = visitors.as(Cast.ADMINISTRATOR);
        assertThat(visitor.get("/actuator").status()).isEqualTo(404);
        assertThat(visitor.get("/actuator/health").status()).isEqualTo(200);
    }
}
