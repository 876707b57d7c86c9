package io.madoguchi.factor;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.factor.FactorCheck.Outcome;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.signin.Gates;
import io.madoguchi.signin.RelyingParty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** {@code /sign-in/factor} and {@code /sign-in/enrol}: between the password and everything else. */
@Controller
@Requires(Permission.SIGNED_IN)
class GatePages {

    /** Its name keeps it from being kept with a form whose session has ended. */
    static final String CODE = "one_time_password";

    private final Database database;
    private final FactorStore store;
    private final FactorCheck check;
    private final Enrolment enrolment;
    private final Passkeys passkeys;
    private final RelyingParty rp;
    private final Gates gates;
    private final Clock clock;

    GatePages(
            Database database,
            FactorStore store,
            FactorCheck check,
            Enrolment enrolment,
            Passkeys passkeys,
            RelyingParty rp,
            Gates gates,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.check = check;
        this.enrolment = enrolment;
        this.passkeys = passkeys;
        this.rp = rp;
        this.gates = gates;
        this.clock = clock;
    }

    @GetMapping(FactorGate.ASK)
    ModelAndView ask(Viewer viewer, HttpServletRequest request) {
        return at(FactorGate.ASK, request, () -> Html.page("factor/ask", asked(viewer, new FormErrors())));
    }

    @PostMapping(FactorGate.ASK)
    ModelAndView show(
            @RequestParam(name = CODE, defaultValue = "") String code, Viewer viewer, HttpServletRequest request) {
        return at(FactorGate.ASK, request, () -> {
            Outcome outcome = code.isBlank() ? Outcome.WRONG : check.check(viewer, code);
            if (outcome == Outcome.RIGHT) {
                return passed(viewer, request);
            }
            String key = code.isBlank() ? "factor.code.missing" : "factor.code.wrong";
            return refused(viewer, CODE, outcome == Outcome.LOCKED ? "factor.locked" : key);
        });
    }

    @PostMapping(path = FactorGate.ASK + "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String passkeyOptions(Viewer viewer, HttpServletRequest request) {
        return passkeys.requestOptions(viewer, request);
    }

    @PostMapping(FactorGate.ASK + "/passkey")
    ModelAndView showPasskey(
            @RequestParam(defaultValue = "") String credential, Viewer viewer, HttpServletRequest request) {
        return at(FactorGate.ASK, request, () -> {
            try {
                if (passkeys.authenticate(credential, request).equals(viewer.accountId())) {
                    return passed(viewer, request);
                }
            } catch (Refused unusable) {
                return refused(viewer, "credential", unusable.key());
            }
            return refused(viewer, "credential", "passkey.refused");
        });
    }

    @GetMapping(FactorGate.ENROL)
    ModelAndView enrol(Viewer viewer, HttpServletRequest request) {
        return enrolling(viewer, request, () -> Html.page("factor/enrol", enrolled(viewer, request, new FormErrors())));
    }

    @PostMapping(FactorGate.ENROL)
    ModelAndView confirm(
            @RequestParam(name = CODE, defaultValue = "") String code, Viewer viewer, HttpServletRequest request) {
        return enrolling(viewer, request, () -> {
            if (!enrolment.confirm(viewer, request.getSession(), code)) {
                FormErrors errors = new FormErrors();
                errors.reject(CODE, code.isBlank() ? "factor.code.missing" : "factor.enrol.wrong");
                return Html.invalid("factor/enrol", enrolled(viewer, request, errors));
            }
            return codes(viewer);
        });
    }

    @PostMapping(path = FactorGate.ENROL + "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String newPasskeyOptions(Viewer viewer, HttpServletRequest request) {
        return passkeys.creationOptions(viewer, request);
    }

    @PostMapping(FactorGate.ENROL + "/passkey")
    ModelAndView addPasskey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(name = "passkey_name", defaultValue = "") String name,
            Viewer viewer,
            HttpServletRequest request) {
        return enrolling(viewer, request, () -> {
            try {
                passkeys.register(viewer, credential, name, request);
            } catch (Refused unusable) {
                FormErrors errors = new FormErrors();
                errors.reject("credential", unusable.key(), unusable.arguments());
                return Html.invalid("factor/enrol", enrolled(viewer, request, errors));
            }
            gates.shown(request.getSession(), FactorGate.NAME);
            return codes(viewer);
        });
    }

    /** Who does not stand before this gate has nothing to do here. */
    private static ModelAndView at(String gate, HttpServletRequest request, Supplier<ModelAndView> page) {
        HttpSession session = request.getSession();
        return Gates.isAt(session, gate) ? page.get() : Html.redirect(Gates.elsewhere(session));
    }

    /** Whoever has a factor by now, made here or in another session, makes no second one here: he would have to show it. */
    private ModelAndView enrolling(Viewer viewer, HttpServletRequest request, Supplier<ModelAndView> page) {
        return at(
                FactorGate.ENROL,
                request,
                () -> database.as(viewer, store::state).isProtected()
                        ? Html.redirect(gates.onward(request.getSession(), viewer))
                        : page.get());
    }

    private ModelAndView passed(Viewer viewer, HttpServletRequest request) {
        gates.shown(request.getSession(), FactorGate.NAME);
        // Now more can be done with it: whoever knew its number knows nothing.
        request.changeSessionId();
        return Html.redirect(gates.onward(request.getSession(), viewer));
    }

    private ModelAndView codes(Viewer viewer) {
        return Html.page("factor/codes", CodesView.of(enrolment.newCodes(viewer), clock.instant(), FactorGate.ENROL));
    }

    private ModelAndView refused(Viewer viewer, String field, String key) {
        FormErrors errors = new FormErrors();
        errors.reject(field, key);
        return Html.invalid("factor/ask", asked(viewer, errors));
    }

    private AskView asked(Viewer viewer, FormErrors errors) {
        return new AskView(database.as(viewer, store::state), rp.id(), errors);
    }

    private EnrolView enrolled(Viewer viewer, HttpServletRequest request, FormErrors errors) {
        return EnrolView.of(
                true, false, viewer.mail(), enrolment.secret(viewer, request.getSession()), rp.id(), errors);
    }
}
