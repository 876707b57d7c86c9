package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.PostOffice;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M6.3 M7.1: who loses his right to an inquiry before its mail has left is not told")
class LostRightsTest {

    private static final String JOIN =
            "insert into membership select g.id, ?, now() from engagement_group g join engagement e on e.id = g.engagement_id"
                    + " join customer c on c.id = e.customer_id where c.code = '%s' and e.name = '%s'";

    /** How an account begins, what it reports, and how it loses that. Each statement is about its id. */
    enum Loss {
        SUSPENDED("", "", "update account set status = 'SUSPENDED' where id = ?"),
        PUT_UNDER_ACCESS_CONTROL("", "", "update account set scope = 'ENGAGEMENTS' where id = ?"),
        MADE_A_MEMBER_OF_ANOTHER_ENGAGEMENT("", "", JOIN.formatted("C0001", "基幹システム案件")),
        LEFT_HIS_GROUP(
                JOIN.formatted("C0001", "社内ネットワーク案件"), "ABC1234140", "delete from membership where account_id = ?"),
        SEES_NO_MONEY_ANY_MORE(
                "update account set kind = 'CONTRACT_MANAGER' where id = ?",
                "CONTRACT_BILLING",
                "update account set kind = 'INQUIRY_AGENT' where id = ?"),
        LEFT_THE_RESELLERS_GROUP(
                JOIN.formatted("C0005", "ミライ電装様向け案件"), "C0005", "delete from membership where account_id = ?");

        private final String arranged;
        private final String about;
        private final String lost;

        Loss(String arranged, String about, String lost) {
            this.arranged = arranged;
            this.about = about;
            this.lost = lost;
        }

        private void arrange(UUID account) {
            if (!arranged.isEmpty()) {
                Accounts.run(arranged, account);
            }
        }
    }

    @Autowired
    private Visitors visitors;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private TestClock clock;

    private final PostOffice post = PostOffice.shared();

    @BeforeEach
    void finishWhatIsLeftOver() {
        jobs.run();
    }

    @ParameterizedTest
    @EnumSource
    void beforeItIsKnownWhoIsTold(Loss loss) {
        UUID account = Accounts.agent(mail(loss, "early"));
        Correspondence inquiry = report(loss, account, mail(loss, "early"));
        inquiry.step(visitors.as(Cast.DESK), "messages");

        Accounts.run(loss.lost, account);
        jobs.run();

        assertWithheld(inquiry, mail(loss, "early"));
    }

    @ParameterizedTest
    @EnumSource
    void whileTheMailServerIsDown(Loss loss) {
        UUID account = Accounts.agent(mail(loss, "late"));
        Correspondence inquiry = report(loss, account, mail(loss, "late"));
        inquiry.step(visitors.as(Cast.DESK), "messages");

        post.close();
        try {
            jobs.run();
        } finally {
            post.open();
        }
        Accounts.run(loss.lost, account);
        clock.advance(Duration.ofMinutes(10));
        jobs.run();

        assertWithheld(inquiry, mail(loss, "late"));
    }

    /** He is told of his report, and can still see it then. */
    private Correspondence report(Loss loss, UUID account, String mail) {
        loss.arrange(account);
        Visitor visitor = visitors.fresh(mail);
        if (loss.about.startsWith("C0")) {
            String id = Accounts.texts("select id::text from customer where code = ?", loss.about)
                    .getFirst();
            assertThat(visitor.post("/organisation", "organisation", id).status())
                    .isEqualTo(303);
            visitor.get("/");
        }
        Correspondence inquiry = Correspondence.reported(
                visitor,
                "contract",
                loss.about.startsWith("ABC") ? loss.about : "",
                "category",
                loss.about.startsWith("CONTRACT") ? loss.about : "TECHNICAL");
        jobs.run();
        assertThat(inquiry.notices()).contains("REPORTED " + mail + " SENT");
        return inquiry;
    }

    private void assertWithheld(Correspondence inquiry, String mail) {
        assertThat(inquiry.notices()).contains("MESSAGE " + mail + " WITHHELD");
        assertThat(post.to(mail, inquiry.number())).hasSize(1);
    }

    private static String mail(Loss loss, String when) {
        return loss.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + when + "@aoba.example";
    }
}
