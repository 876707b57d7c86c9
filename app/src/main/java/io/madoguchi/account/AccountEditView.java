package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import io.madoguchi.account.AccountDetails.Company;
import io.madoguchi.account.AccountDetails.Part;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.ListPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new account, or for one that is changed.
 *
 * @param account null for a new one
 * @param kinds that the viewer can give
 * @param groups into which a new account can be put
 * @param reaches whether the reach is asked for: of a new account by whoever sees the whole company, else by portal
 *     administrators
 * @param elsewhere somebody was faster; {@code account} is what he wrote
 */
public record AccountEditView(
        AccountForm form,
        FormErrors errors,
        Company company,
        @Nullable AccountDetails account,
        List<AccountKind> kinds,
        List<Part> groups,
        boolean reaches,
        boolean elsewhere) {

    public String action() {
        return account == null
                ? ListPath.of("/accounts").with("customer", company.code()).toString()
                : "/accounts/" + account.id() + "/change";
    }

    public String back() {
        return account == null
                ? ListPath.of("/accounts").with("customer", company.code()).toString()
                : "/accounts/" + account.id();
    }
}
