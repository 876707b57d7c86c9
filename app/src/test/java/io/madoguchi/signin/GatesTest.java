package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Viewer;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpSession;

class GatesTest {

    private final HttpSession session = new MockHttpSession();
    private final Viewer viewer = new Viewer(
            new UUID(0, 1),
            AccountKind.SERVICE_DESK,
            "desk@vendor.example",
            "姓",
            "名",
            Locale.JAPANESE,
            null,
            null,
            false,
            Set.of(),
            Set.of(),
            List.of());

    @Test
    void withoutGatesASessionHoldsNothing() {
        assertThat(gates().afterSignIn(session, viewer, "/inquiries")).isEqualTo("/inquiries");

        assertThat(Gates.closedBy(session)).isNull();
        assertThat(session.getAttributeNames().hasMoreElements()).isFalse();
    }

    @Test
    void oneGateFollowsTheOtherAndThenWhatWasAskedFor() {
        Gates gates = gates("first", "second");

        assertThat(gates.afterSignIn(session, viewer, "/inquiries")).isEqualTo("/first");
        assertThat(Gates.closedBy(session)).isEqualTo("/first");
        gates.shown(session, "first");
        assertThat(gates.onward(session, viewer)).isEqualTo("/second");
        assertThat(Gates.closedBy(session)).isEqualTo("/second");
        gates.shown(session, "second");
        assertThat(gates.onward(session, viewer)).isEqualTo("/inquiries");
        assertThat(Gates.closedBy(session)).isNull();
    }

    @Test
    void aGateThatWasNotPassedStaysClosed() {
        Gates gates = gates("first");
        gates.afterSignIn(session, viewer, "/");

        assertThat(gates.onward(session, viewer)).isEqualTo("/first");
    }

    @Test
    void theNextSignInInTheSameBrowserShowsEverythingAnew() {
        Gates gates = gates("first");
        gates.afterSignIn(session, viewer, "/");
        gates.shown(session, "first");
        gates.onward(session, viewer);

        assertThat(gates.afterSignIn(session, viewer, "/")).isEqualTo("/first");
    }

    private static Gates gates(String... names) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        for (String name : names) {
            Gate gate = (viewer, passing) -> passing.has(name) ? Optional.empty() : Optional.of("/" + name);
            beans.registerSingleton(name, gate);
        }
        return new Gates(beans.getBeanProvider(Gate.class));
    }
}
