package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProofTest
@DisplayName("M6.3 M6.4: what does not exist for somebody is refused in his forms like what does not exist at all")
class FormIdsTest {

    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    /** A colleague, a stranger, somebody with a part of a reseller's, and staff. */
    private static final List<String> OWNERS =
            List.of(Cast.AOBA_INQUIRIES, Cast.TOKAI_INQUIRIES, Cast.MIRAI_ADMINISTRATOR, Cast.DESK);

    @Autowired
    private Crowd crowd;

    @Autowired
    private Reference reference;

    private final Alike alike = new Alike();
    private Map<String, String> before = Map.of();

    @BeforeEach
    void look() {
        crowd.all();
        before = Fingerprint.take();
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(Fingerprint.take()).isEqualTo(before);
    }

    /** Neither taken out, nor shown, nor taken along. */
    @Test
    void filesOfAnothersForm() {
        Map<String, String> uploads = Crowd.rows("select name, id from upload");
        Map<String, String> keys = Crowd.rows("select name, form_key from upload");
        for (Seat seat : customers().stream().filter(Seat::mayReport).toList()) {
            for (String owner : OWNERS) {
                if (!owner.equals(seat.account().mail())) {
                    String key = Objects.requireNonNull(keys.get(owner));
                    Answer shown = SentReport.send(seat, "/inquiries/new", "form_key", key, "step", "search");
                    assertThat(shown.status()).isEqualTo(200);
                    assertThat(shown.body())
                            .as("%s sends the form of %s", seat, owner)
                            .doesNotContain(owner);
                    int status = alike.assertAlike(
                            seat + " removes a file of " + owner,
                            Objects.requireNonNull(uploads.get(owner)),
                            UNKNOWN,
                            asked -> SentReport.send(seat, "/inquiries/new", "form_key", key, "remove", asked));
                    assertThat(status)
                            .as("%s removes a file of %s", seat, owner)
                            .isEqualTo(404);
                }
            }
        }
    }

    /** Neither customers nor other staff, and by the desk alone. */
    @Test
    void engineersToAssign() {
        Map<String, String> accounts = Crowd.rows("select mail, id from account");
        String number = Objects.requireNonNull(
                Crowd.rows("select subject, number from inquiry").get("青葉 案件なし 対象なし"));
        String version = Objects.requireNonNull(
                Crowd.rows("select number, version from inquiry").get(number));
        String path = "/inquiries/" + number + "/assignment";
        Seat desk = crowd.of(Cast.DESK, "");
        accounts.forEach((mail, id) -> {
            if (!reference.account(mail).type().equals("SUPPORT_ENGINEER")) {
                int status = alike.assertAlike("assigned", id, UNKNOWN, asked -> assign(desk, path, version, asked));
                assertThat(status).as(mail).isEqualTo(422);
            }
        });
        String engineer = Objects.requireNonNull(accounts.get(Cast.ENGINEER_2));
        for (Seat seat : crowd.signedIn()) {
            if (!seat.isOf("SERVICE_DESK")) {
                assertThat(assign(seat, path, version, engineer).status())
                        .as("%s", seat)
                        .isEqualTo(404);
            }
        }
    }

    private static Answer assign(Seat seat, String path, String version, String engineer) {
        return seat.visitor().post(path, "form_key", SentReport.key(), "version", version, "engineer", engineer);
    }

    @Test
    void organisationsToLookAt() {
        for (Seat seat : crowd.signedIn()) {
            strangers(seat).forEach(id -> {
                int status = alike.assertAlike(
                        seat + " looks at",
                        id,
                        UNKNOWN,
                        asked -> seat.visitor().post("/organisation", "organisation", asked));
                assertThat(status).as("%s", seat).isEqualTo(404);
            });
        }
    }

    /** A form is kept for its writer; saying that it was written at a stranger's brings nothing of his into view. */
    @Test
    void formsWrittenAtAStrangers() {
        Leaks leaks = new Leaks(reference);
        for (Seat seat : customers()) {
            strangers(seat).limit(2).forEach(id -> {
                assertThat(SentReport.send(seat, "/inquiries", "_in", id).status())
                        .isEqualTo(303);
                Answer kept = seat.visitor().get("/kept-form");
                assertThat(kept.status()).isEqualTo(200);
                assertThat(leaks.in(kept, seat, "/kept-form")).isEmpty();
                seat.visitor().post("/kept-form/discard");
            });
        }
    }

    /** The ids of organisations that he has no right to look at. */
    private Stream<String> strangers(Seat seat) {
        Set<String> allowed = seat.isStaff() ? Set.of() : reference.organisations(seat.account());
        return Crowd.rows("select code, id from customer").entrySet().stream()
                .filter(customer -> !allowed.contains(customer.getKey()))
                .map(Map.Entry::getValue);
    }

    @Test
    void importsToWrite() {
        Map<String, String> runs = Crowd.rows("select id, account_name from import_run");
        for (Seat seat : crowd.signedIn()) {
            runs.forEach((id, owner) -> {
                if (!owner.equals(seat.account().mail())) {
                    for (String mode : List.of("ALL_OR_NOTHING", "GOOD_LINES")) {
                        Answer answer = seat.visitor().post("/imports/" + id + "/writing", "mode", mode);
                        assertThat(answer.status())
                                .as("%s writes the run of %s", seat, owner)
                                .isEqualTo(404);
                    }
                }
            });
        }
    }

    private List<Seat> customers() {
        return crowd.signedIn().stream().filter(Who.CUSTOMERS::includes).toList();
    }
}
