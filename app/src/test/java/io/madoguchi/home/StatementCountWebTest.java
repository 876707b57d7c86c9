package io.madoguchi.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("No page takes more than eight statements, the session and the viewer included")
class StatementCountWebTest {

    private static final List<String> FOR_EVERYBODY = List.of(
            "/",
            "/inquiries",
            "/inquiries?show=all&q=x&from=2026-01-01",
            "/inquiries?sort=due",
            "/inquiries?due=overdue&answered=yes&own=yes",
            "/devices",
            "/search?q=a",
            "/profile",
            "/profile/notices",
            "/inbox",
            "/calendar",
            "/windows",
            "/welcome",
            "/terms");

    @Autowired
    private Visitors visitors;

    static Stream<Arguments> pages() {
        return Stream.of(
                        pages(
                                Cast.AOBA_ADMINISTRATOR,
                                "/contracts",
                                "/contracts/ABC1234086",
                                "/inquiries/new",
                                "/accounts",
                                "/accounts?q=aoba&state=active&signed_in=never&type=inquiry_agent",
                                "/accounts/new",
                                "/accounts/functions",
                                "/accounts/attestation",
                                "/engagements",
                                "/apply/access"),
                        pages(Cast.AOBA_CORE_ONLY, "/inquiries/new?device=D000001", "/devices/D000001"),
                        pages(
                                Cast.DESK,
                                "/contracts",
                                "/contracts/ABC1234086",
                                "/devices/D000001",
                                "/inquiries/new/call",
                                "/inquiries/new/call/matches?q=sv0",
                                "/visits",
                                "/visits/schedule",
                                "/templates",
                                "/applications",
                                "/applications?q=aoba&show=all"),
                        pages(Cast.ENGINEER, "/incidents"),
                        pages(Cast.COORDINATOR, "/visits?show=soon"),
                        pages(
                                Cast.SALES,
                                "/contracts",
                                "/imports",
                                "/applications?mine=yes",
                                "/engagements?q=a",
                                "/applications/access"),
                        pages(
                                Cast.ADMINISTRATOR,
                                "/contracts",
                                "/imports",
                                "/accounts?customer=C0001",
                                "/accounts/new?customer=C0001",
                                "/customers?q=a&mine=yes",
                                "/customers/C0001",
                                "/audit",
                                "/audit?who=desk&customer=C0001&what=reading&record=I-&from=2026-01-01"))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> pages(String who, String... more) {
        return Stream.concat(FOR_EVERYBODY.stream(), Stream.of(more)).map(path -> Arguments.of(who, path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageTakesFewStatements(String who, String path) {
        Answer page = visitors.as(who).get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.statements()).isLessThanOrEqualTo(8);
    }
}
