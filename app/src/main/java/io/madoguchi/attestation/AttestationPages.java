package io.madoguchi.attestation;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /accounts/attestation}: for user administrators who see their whole company. For others it does not exist. */
@Controller
@Requires(Permission.ADD_ACCOUNTS)
class AttestationPages {

    /** The field of an account bears its id after this. */
    private static final String ANSWER = "answer_";

    private final Database database;
    private final Attestations attestations;
    private final Clock clock;

    AttestationPages(Database database, Attestations attestations, Clock clock) {
        this.database = database;
        this.attestations = attestations;
        this.clock = clock;
    }

    @GetMapping("/accounts/attestation")
    ModelAndView page(Viewer viewer) {
        return Html.page("attestation/attestation", view(viewer, Map.of(), new FormErrors()));
    }

    @PostMapping("/accounts/attestation")
    ModelAndView answer(Viewer viewer, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        Map<UUID, Boolean> stays = answers(sent);
        FormErrors errors = new FormErrors();
        AttestationView view = view(viewer, stays, errors);
        if (stays.isEmpty()) {
            errors.reject("answers", "attestation.invalid.none");
            return Html.invalid("attestation/attestation", view);
        }
        if (view.round() == null) {
            return Html.redirect("/accounts/attestation");
        }
        try {
            boolean finished = attestations.answer(viewer, stays);
            Flash.say(response, finished ? "attestation.finished" : "attestation.part");
            return Html.redirect("/accounts/attestation");
        } catch (Refused refused) {
            errors.reject("answers", refused.key(), refused.arguments());
            return Html.page("attestation/attestation", view, HttpStatus.CONFLICT);
        }
    }

    private AttestationView view(Viewer viewer, Map<UUID, Boolean> chosen, FormErrors errors) {
        if (!Attestations.asks(viewer)) {
            throw new NotFound();
        }
        return database.as(viewer, () -> {
            AttestationRound round = attestations.open(viewer).orElse(null);
            List<AskedAccount> asked = round == null ? List.of() : attestations.asked(round);
            return new AttestationView(round, asked, chosen, clock.instant(), errors);
        });
    }

    private static Map<UUID, Boolean> answers(Map<String, String> sent) {
        Map<UUID, Boolean> stays = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.matches(ANSWER + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                stays.put(UUID.fromString(name.substring(ANSWER.length())), !value.equals("gone"));
            }
        });
        return stays;
    }
}
