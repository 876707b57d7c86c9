package io.madoguchi.home;

import io.madoguchi.attestation.AttestationRound;
import io.madoguchi.history.InquiryOverview;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of a customer.
 *
 * @param greeting the key of the greeting of this hour
 * @param inquiries null where the company does not use incident intake
 * @param attestation accounts that the viewer is asked to confirm; null if there are none
 */
public record HomeView(
        String greeting,
        LocalDate today,
        @Nullable InquiryOverview inquiries,
        @Nullable AttestationRound attestation,
        List<Coming> coming) {

    /**
     * Something that comes.
     *
     * @param path to its page; empty if it has none
     * @param name what it is about
     * @param customer whose it is, for staff; else empty
     * @param devices how many devices it touches; 0 where that is not counted
     */
    public record Coming(LocalDate on, String textKey, String path, String name, String customer, int devices) {

        static Coming contract(LocalDate on, String number, String title, String customer) {
            return new Coming(on, "home.coming.contract", "/contracts/" + number, number + " " + title, customer, 0);
        }

        static Coming endOfSupport(LocalDate on, String model, int devices) {
            return new Coming(
                    on,
                    "home.coming.support",
                    "/devices?q=" + URLEncoder.encode(model, StandardCharsets.UTF_8),
                    model,
                    "",
                    devices);
        }
    }
}
