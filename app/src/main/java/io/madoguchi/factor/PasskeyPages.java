package io.madoguchi.factor;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.signin.Gates;
import io.madoguchi.signin.RelyingParty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** {@code /profile/security/passkeys}: the own ones. */
@Controller
@Requires(Permission.SIGNED_IN)
class PasskeyPages {

    private static final String PATH = FactorPages.PATH + "/passkeys";

    private final Database database;
    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final FactorStore factors;
    private final Enrolment enrolment;
    private final OwnFactors own;
    private final FactorProof proof;
    private final RelyingParty rp;
    private final Gates gates;
    private final Clock clock;

    PasskeyPages(
            Database database,
            Passkeys passkeys,
            PasskeyStore store,
            FactorStore factors,
            Enrolment enrolment,
            OwnFactors own,
            FactorProof proof,
            RelyingParty rp,
            Gates gates,
            Clock clock) {
        this.database = database;
        this.passkeys = passkeys;
        this.store = store;
        this.factors = factors;
        this.enrolment = enrolment;
        this.own = own;
        this.proof = proof;
        this.rp = rp;
        this.gates = gates;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView blank() {
        return Html.page("factor/passkey", new PasskeyView("", rp.id(), new FormErrors()));
    }

    @PostMapping(path = PATH + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(Viewer viewer, HttpServletRequest request) {
        return passkeys.creationOptions(viewer, request);
    }

    @PostMapping(PATH)
    ModelAndView add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(name = "passkey_name", defaultValue = "") String name,
            @RequestParam(name = FactorProof.FIELD, defaultValue = "") String shown,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormErrors errors = new FormErrors();
        proof.demand(viewer, shown, request.getRemoteAddr(), errors);
        if (errors.isEmpty()) {
            try {
                passkeys.register(viewer, credential, name, request);
            } catch (Refused unusable) {
                errors.reject("credential", unusable.key(), unusable.arguments());
            }
        }
        if (!errors.isEmpty()) {
            return Html.invalid("factor/passkey", new PasskeyView(name, rp.id(), errors));
        }
        gates.shown(request.getSession(), FactorGate.NAME);
        if (database.as(viewer, factors::state).codesLeft() == 0) {
            return Html.page(
                    "factor/codes", CodesView.of(enrolment.newCodes(viewer), clock.instant(), FactorPages.PATH));
        }
        Flash.say(response, "factor.passkeyAdded");
        return Html.redirect(FactorPages.PATH);
    }

    @GetMapping(PATH + "/removal")
    ModelAndView askRemoval(@RequestParam(name = "passkey", defaultValue = "") String id, Viewer viewer) {
        return Html.page("factor/confirm", removal(find(viewer, id), new FormErrors()));
    }

    @PostMapping(PATH + "/removal")
    ModelAndView remove(
            @RequestParam(name = "passkey", defaultValue = "") String id,
            @RequestParam(name = FactorProof.FIELD, defaultValue = "") String shown,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        OwnPasskey passkey = find(viewer, id);
        FormErrors errors = new FormErrors();
        proof.demand(viewer, shown, request.getRemoteAddr(), errors);
        if (errors.isEmpty()) {
            try {
                own.removePasskey(viewer, Bytes.fromBase64(id).getBytes());
            } catch (Refused refused) {
                errors.reject(FactorProof.FIELD, refused.key());
            }
        }
        if (!errors.isEmpty()) {
            return Html.invalid("factor/confirm", removal(passkey, errors));
        }
        Flash.say(response, "factor.passkeyRemoved");
        return Html.redirect(FactorPages.PATH);
    }

    private OwnPasskey find(Viewer viewer, String id) {
        return database.as(viewer, store::own).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ConfirmView removal(OwnPasskey passkey, FormErrors errors) {
        return new ConfirmView("passkey", passkey.name(), PATH + "/removal?passkey=" + passkey.id(), true, errors);
    }
}
