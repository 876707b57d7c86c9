package io.madoguchi.account;

import static io.madoguchi.shell.ListParameters.parameter;

import io.madoguchi.access.AccountKind;
import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are listed, as it stands in the address.
 *
 * @param text any part of name, kana or mail address
 * @param state null: all but those that were removed
 * @param company code of a customer, or {@link #VENDOR}; asked by vendor staff only
 */
public record AccountFilter(
        String text,
        @Nullable AccountKind kind,
        @Nullable AccountState state,
        @Nullable LastSignIn signedIn,
        String company,
        Paging paging) {

    /** Instead of a customer's code: the vendor's own staff. */
    public static final String VENDOR = "-";

    static AccountFilter of(ListParameters asked, boolean staff) {
        return new AccountFilter(
                asked.text("q"),
                asked.one(AccountKind.class, "type"),
                asked.one(AccountState.class, "state"),
                asked.one(LastSignIn.class, "signed_in"),
                staff ? asked.text("customer") : "",
                Paging.of(asked.raw("after"), asked.raw("before"), "", AccountFilter::reads));
    }

    /** The accounts after the one with these keys. */
    AccountFilter after(List<String> keys) {
        return new AccountFilter(text, kind, state, signedIn, company, new Paging("", keys, false));
    }

    public ListPath path() {
        return path("/accounts");
    }

    ListPath path(String page) {
        return ListPath.of(page)
                .with("q", text)
                .with("customer", company)
                .with("type", parameter(kind))
                .with("state", parameter(state))
                .with("signed_in", parameter(signedIn));
    }

    public boolean isEmpty() {
        return text.isEmpty() && company.isEmpty() && kind == null && state == null && signedIn == null;
    }

    private static boolean reads(List<String> keys) {
        try {
            return keys.size() == 2 && !UUID.fromString(keys.get(1)).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
