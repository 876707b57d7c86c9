package io.madoguchi.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M5.8 own sessions")
class OwnSessionsWebTest {

    @Autowired
    private Visitors visitors;

    private String mail;

    @BeforeEach
    void ownAccount() {
        mail = "sessions-" + UUID.randomUUID() + "@aoba.example";
        Accounts.agent(mail);
    }

    @Test
    void areListedWithWhereTheyAreAndThisOneFirst() {
        Visitor here = visitors.fresh(mail);
        visitors.fresh(mail);

        Answer page = here.get("/profile/security");
        assertThat(page.statements()).isLessThanOrEqualTo(8);
        assertThat(page.document().select("section[aria-labelledby=h-sessions] li"))
                .hasSize(2);
        assertThat(page.document()
                        .select("section[aria-labelledby=h-sessions] li")
                        .getFirst()
                        .text())
                .contains("この端末", "127.0.0.1");
        assertThat(page.body())
                .as("the number of no session")
                .doesNotContain(here.cookies().split("session=")[1].split(";")[0]);
    }

    @Test
    void oneIsEndedOrAllOthersAndNeverSomebodyElses() {
        Visitor here = visitors.fresh(mail);
        Visitor second = visitors.fresh(mail);
        Visitor third = visitors.fresh(mail);
        String other = "sessions-" + UUID.randomUUID() + "@aoba.example";
        Accounts.agent(other);
        Visitor stranger = visitors.fresh(other);

        String handle = here.get("/profile/security")
                .document()
                .select("input[name=session]")
                .getFirst()
                .val();
        stranger.post("/profile/security/sessions/end", "session", handle);
        assertThat(second.get("/").status() + third.get("/").status()).isEqualTo(400);

        here.post("/profile/security/sessions/end", "session", handle);
        assertThat(second.get("/").status() + third.get("/").status()).isEqualTo(503);
        here.post("/profile/security/sessions/end", "session", "others");
        assertThat(second.get("/").status() + third.get("/").status()).isEqualTo(606);
        assertThat(here.get("/").status()).isEqualTo(200);
        assertThat(stranger.get("/").status()).isEqualTo(200);
    }
}
