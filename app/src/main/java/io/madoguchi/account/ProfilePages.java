package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.access.Organisation;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.account.ProfileStore.Profile;
import io.madoguchi.audit.Audit;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.signin.PasswordProof;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /profile}: the own page. */
@Controller
@Requires(Permission.SIGNED_IN)
class ProfilePages {

    private final Database database;
    private final ProfileStore store;
    private final OwnPassword ownPassword;
    private final PasswordProof passwordProof;
    private final PasswordRules rules;
    private final Audit audit;

    ProfilePages(
            Database database,
            ProfileStore store,
            OwnPassword ownPassword,
            PasswordProof passwordProof,
            PasswordRules rules,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.ownPassword = ownPassword;
        this.passwordProof = passwordProof;
        this.rules = rules;
        this.audit = audit;
    }

    @GetMapping("/profile")
    ModelAndView show(Viewer viewer) {
        return Html.page("account/profile", view(viewer, null, new FormErrors(), new FormErrors(), false));
    }

    @PostMapping("/profile")
    ModelAndView save(
            @RequestParam(name = "family_name", defaultValue = "") String familyName,
            @RequestParam(name = "given_name", defaultValue = "") String givenName,
            @RequestParam(name = "family_name_kana", defaultValue = "") String familyNameKana,
            @RequestParam(name = "given_name_kana", defaultValue = "") String givenNameKana,
            @RequestParam(defaultValue = "ja") String language,
            @RequestParam int version,
            Viewer viewer,
            HttpServletResponse response) {
        ProfileForm form =
                new ProfileForm(familyName, givenName, familyNameKana, givenNameKana, language, version).tidied();
        FormErrors errors = form.check();
        if (!errors.isEmpty()) {
            return Html.invalid("account/profile", view(viewer, form, errors, new FormErrors(), false));
        }
        boolean saved = database.as(viewer, () -> {
            boolean changed = store.save(viewer.accountId(), form);
            if (changed) {
                audit.record(viewer, "profile.changed", Audit.Subject.of("account", viewer.mail(), viewer.homeId()));
            }
            return changed;
        });
        if (!saved) {
            return Html.page(
                    "account/profile", view(viewer, form, errors, new FormErrors(), true), HttpStatus.CONFLICT);
        }
        Flash.say(response, "account.saved");
        return Html.redirect("/profile");
    }

    @PostMapping("/profile/password")
    ModelAndView changePassword(
            @RequestParam(name = "old_password", defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormErrors errors = new FormErrors();
        if (!passwordProof.isRight(viewer, old, request.getRemoteAddr())) {
            errors.reject("old_password", "profile.password.old.wrong");
        }
        rules.check(
                password,
                again,
                List.of(viewer.mail(), viewer.familyName(), viewer.givenName(), company(viewer)),
                errors);
        if (!errors.isEmpty()) {
            return Html.invalid("account/profile", view(viewer, null, new FormErrors(), errors, false));
        }
        ownPassword.change(viewer, password, request.getSession().getId());
        // Whoever has learnt the number of this session has it no more than the old password.
        request.changeSessionId();
        Flash.say(response, "account.passwordChanged");
        return Html.redirect("/profile");
    }

    /** @param typed what the person entered, shown again instead of what is stored */
    private ProfileView view(
            Viewer viewer,
            @Nullable ProfileForm typed,
            FormErrors errors,
            FormErrors passwordErrors,
            boolean changedElsewhere) {
        return database.as(viewer, () -> {
            Profile profile = store.load(viewer.accountId());
            ProfileForm stored = profile.form();
            ProfileForm shown = typed == null ? stored : changedElsewhere ? typed.at(stored.version()) : typed;
            return new ProfileView(
                    shown,
                    errors,
                    passwordErrors,
                    company(viewer),
                    profile.department(),
                    viewer.isStaff() ? List.of() : store.reach(),
                    changedElsewhere ? stored : null);
        });
    }

    private static String company(Viewer viewer) {
        return viewer.organisations().stream()
                .filter(each -> each.id().equals(viewer.homeId()))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}
