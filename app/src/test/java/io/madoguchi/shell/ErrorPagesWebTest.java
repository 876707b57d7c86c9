package io.madoguchi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ErrorPagesWebTest {

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-page",
                "/devices/no/such/page",
                "/devices?q=%F0%9F",
                "/devices/%25",
                "/devices//x",
                "/devices/a;b"
            })
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
}
