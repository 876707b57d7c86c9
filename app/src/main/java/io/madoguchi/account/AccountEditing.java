package io.madoguchi.account;

import static io.madoguchi.access.Permission.EDIT_CUSTOMERS;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.account.AccountDetails.Company;
import io.madoguchi.account.AccountDetails.Part;
import io.madoguchi.account.NewAccounts.Outcome;
import io.madoguchi.account.NewAccounts.Wanted;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.OnceOnly;
import io.madoguchi.signin.Sessions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes and changes accounts as typed into the form, within {@link AccountRules}. */
@Component
class AccountEditing {

    private final Database database;
    private final AccountStore store;
    private final NewAccounts accounts;
    private final Invitations invitations;
    private final OnceOnly once;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    AccountEditing(
            Database database,
            AccountStore store,
            NewAccounts accounts,
            Invitations invitations,
            OnceOnly once,
            Sessions sessions,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.accounts = accounts;
        this.invitations = invitations;
        this.once = once;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose accounts are made: of customers always their own. */
    Company company(Viewer viewer, String code) {
        if (!viewer.isStaff()) {
            return new Company(
                    viewer.customerId(),
                    "",
                    Objects.requireNonNull(viewer.organisation()).name());
        }
        return code.equals(AccountFilter.VENDOR)
                ? new Company(null, AccountFilter.VENDOR, "")
                : database.as(viewer, () -> store.company(code)).orElseThrow(NotFound::new);
    }

    AccountEditView view(Viewer viewer, Company company, AccountForm form, FormErrors errors) {
        UUID id = company.id();
        List<Part> groups = id == null ? List.of() : database.as(viewer, () -> store.groups(id));
        boolean reaches = id != null && (viewer.whole() || viewer.may(EDIT_CUSTOMERS));
        return new AccountEditView(form, errors, company, null, AccountRules.kinds(viewer, id), groups, reaches, false);
    }

    AccountEditView view(
            Viewer viewer, AccountDetails account, AccountForm form, FormErrors errors, boolean elsewhere) {
        Company company = account.company();
        // Whoever is in a group of his company is under access control (M6.3); then there is nothing to choose.
        boolean reaches = company.id() != null
                && viewer.may(EDIT_CUSTOMERS)
                && account.parts().isEmpty();
        return new AccountEditView(
                form,
                errors,
                company,
                account,
                AccountRules.kinds(viewer, company.id()),
                List.of(),
                reaches,
                elsewhere);
    }

    /** What only a new account can be wrong in; gives all that is. */
    FormErrors checkNew(AccountEditView view) {
        FormErrors errors = view.errors();
        AccountForm form = view.form();
        if (!form.mail().isComplete()) {
            errors.reject("mail", "forgot.mail.incomplete");
        }
        if (view.company().isVendor()) {
            return errors;
        }
        Set<UUID> choice = view.groups().stream().map(Part::groupId).collect(Collectors.toSet());
        boolean chosen = !form.groups().isEmpty() && choice.containsAll(form.groups());
        if (form.whole() ? !view.reaches() : !chosen) {
            errors.reject("groups", view.groups().isEmpty() ? "accounts.invalid.reach" : "accounts.invalid.groups");
        }
        return errors;
    }

    /** Sent twice, it is made once. Refused if the address is taken; the same form may then be sent with another. */
    UUID add(Viewer viewer, AccountEditView view) {
        AccountForm form = view.form();
        boolean vendor = view.company().isVendor();
        Wanted wanted = new Wanted(
                view.company().id(),
                Objects.requireNonNull(form.kind()),
                vendor || form.whole(),
                vendor ? Set.of() : form.groups(),
                form.mail(),
                form.line("family_name"),
                form.line("given_name"),
                form.line("family_name_kana"),
                form.line("given_name_kana"),
                form.line("department"),
                form.line("phone"),
                form.language());
        String made = database.as(
                viewer,
                () -> once.run(viewer, form.formKey(), () -> switch (accounts.add(viewer, wanted)) {
                    case Outcome.Made fresh -> {
                        invitations.send(fresh.account());
                        yield fresh.account().toString();
                    }
                    case Outcome.AddressTaken taken ->
                        throw new Refused(
                                "accounts.invalid.mail.taken", taken.mail().value());
                }));
        return UUID.fromString(made);
    }

    AccountDetails account(Viewer viewer, UUID id) {
        AccountDetails found =
                database.as(viewer, () -> store.find(id, clock.instant())).orElseThrow(NotFound::new);
        if (!AccountRules.mayTouch(viewer, id, found.held()) || found.state() == AccountState.REMOVED) {
            throw new NotFound();
        }
        return found;
    }

    /** False if somebody was faster. Whoever gets another kind or reach begins anew with his next sign-in. */
    boolean change(Viewer viewer, AccountDetails account, AccountForm form) {
        AccountKind kind = Objects.requireNonNull(form.kind());
        boolean reaches = account.company().id() != null
                && viewer.may(EDIT_CUSTOMERS)
                && account.parts().isEmpty();
        boolean whole = reaches ? form.whole() : account.whole();
        boolean changed = database.as(viewer, () -> {
            String outcome = store.change(account.id(), form, kind, whole);
            if (outcome.equals("LAST")) {
                throw new Refused("accounts.refused.last." + account.kind());
            }
            if (outcome.equals("CHANGED")) {
                audit.record(
                        viewer,
                        "account.changed",
                        AccountVerbs.subject(account, AccountChange.between(account, form, kind, whole)));
            }
            return outcome.equals("CHANGED");
        });
        if (changed && (kind != account.kind() || whole != account.whole())) {
            sessions.endAll(account.id());
        }
        return changed;
    }
}
