package io.madoguchi.factor;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.signin.OwnSession;
import io.madoguchi.signin.RelyingParty;
import io.madoguchi.signin.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /profile/security}: what proves me, and where I am signed in. */
@Controller
@Requires(Permission.SIGNED_IN)
class FactorPages {

    static final String PATH = "/profile/security";
    /** Instead of one session. */
    private static final String OTHERS = "others";

    private final Database database;
    private final FactorStore store;
    private final PasskeyStore passkeys;
    private final FactorGate gate;
    private final Enrolment enrolment;
    private final OwnFactors own;
    private final FactorProof proof;
    private final RelyingParty rp;
    private final Sessions sessions;
    private final Clock clock;

    FactorPages(
            Database database,
            FactorStore store,
            PasskeyStore passkeys,
            FactorGate gate,
            Enrolment enrolment,
            OwnFactors own,
            FactorProof proof,
            RelyingParty rp,
            Sessions sessions,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.passkeys = passkeys;
        this.gate = gate;
        this.enrolment = enrolment;
        this.own = own;
        this.proof = proof;
        this.rp = rp;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        List<OwnSession> signedIn =
                sessions.of(viewer.accountId(), request.getSession().getId());
        return Html.page("factor/security", database.as(viewer, () -> {
            FactorState state = store.state();
            return new FactorView(
                    state,
                    gate.isDemanded(viewer, state),
                    state.passkeys() == 0 ? List.of() : passkeys.own(),
                    signedIn);
        }));
    }

    @GetMapping(PATH + "/totp")
    ModelAndView app(Viewer viewer, HttpServletRequest request) {
        return Html.page("factor/enrol", enrolled(viewer, request, new FormErrors()));
    }

    @PostMapping(PATH + "/totp")
    ModelAndView addApp(
            @RequestParam(name = GatePages.CODE, defaultValue = "") String code,
            @RequestParam(name = FactorProof.FIELD, defaultValue = "") String shown,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormErrors errors = new FormErrors();
        proof.demand(viewer, shown, request.getRemoteAddr(), errors);
        if (errors.isEmpty() && !enrolment.confirm(viewer, request.getSession(), code)) {
            errors.reject(GatePages.CODE, code.isBlank() ? "factor.code.missing" : "factor.enrol.wrong");
        }
        if (!errors.isEmpty()) {
            return Html.invalid("factor/enrol", enrolled(viewer, request, errors));
        }
        if (database.as(viewer, store::state).codesLeft() == 0) {
            return codes(viewer);
        }
        Flash.say(response, "factor.appAdded");
        return Html.redirect(PATH);
    }

    @GetMapping(PATH + "/totp/removal")
    ModelAndView askRemoval() {
        return Html.page("factor/confirm", removal(new FormErrors()));
    }

    @PostMapping(PATH + "/totp/removal")
    ModelAndView remove(
            @RequestParam(name = FactorProof.FIELD, defaultValue = "") String shown,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormErrors errors = new FormErrors();
        proof.demand(viewer, shown, request.getRemoteAddr(), errors);
        if (errors.isEmpty()) {
            try {
                own.removeApp(viewer);
            } catch (Refused refused) {
                errors.reject(FactorProof.FIELD, refused.key());
            }
        }
        if (!errors.isEmpty()) {
            return Html.invalid("factor/confirm", removal(errors));
        }
        Flash.say(response, "factor.appRemoved");
        return Html.redirect(PATH);
    }

    @GetMapping(PATH + "/codes")
    ModelAndView askCodes() {
        return Html.page("factor/confirm", newCodes(new FormErrors()));
    }

    @PostMapping(PATH + "/codes")
    ModelAndView makeCodes(
            @RequestParam(name = FactorProof.FIELD, defaultValue = "") String shown,
            Viewer viewer,
            HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        proof.demand(viewer, shown, request.getRemoteAddr(), errors);
        if (errors.isEmpty() && !database.as(viewer, store::state).isProtected()) {
            errors.reject(FactorProof.FIELD, "factor.refused.codes");
        }
        return errors.isEmpty() ? codes(viewer) : Html.invalid("factor/confirm", newCodes(errors));
    }

    @PostMapping(PATH + "/sessions/end")
    ModelAndView endSession(
            @RequestParam(defaultValue = "") String session,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean others = session.equals(OTHERS);
        if (others) {
            sessions.endOthers(viewer.accountId(), request.getSession().getId());
        } else {
            sessions.end(viewer.accountId(), session);
        }
        Flash.say(response, others ? "factor.othersEnded" : "factor.sessionEnded");
        return Html.redirect(PATH);
    }

    private ModelAndView codes(Viewer viewer) {
        return Html.page("factor/codes", CodesView.of(enrolment.newCodes(viewer), clock.instant(), PATH));
    }

    private EnrolView enrolled(Viewer viewer, HttpServletRequest request, FormErrors errors) {
        return EnrolView.of(
                false,
                database.as(viewer, store::state).hasTotp(),
                viewer.mail(),
                enrolment.secret(viewer, request.getSession()),
                rp.id(),
                errors);
    }

    private static ConfirmView removal(FormErrors errors) {
        return new ConfirmView("removal", "", PATH + "/totp/removal", true, errors);
    }

    private static ConfirmView newCodes(FormErrors errors) {
        return new ConfirmView("codes", "", PATH + "/codes", false, errors);
    }
}
