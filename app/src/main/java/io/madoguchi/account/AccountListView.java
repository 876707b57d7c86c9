package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListPath;
import java.util.List;

/**
 * The list of accounts.
 *
 * @param total how many match, counted up to {@code totalLimit}
 * @param kinds to narrow by
 * @param company name of the one that is listed; empty for all that the viewer sees
 * @param adds whether the viewer makes accounts there
 * @param speaks for his whole company
 */
public record AccountListView(
        AccountFilter filter,
        Slice<AccountRow> accounts,
        int total,
        int totalLimit,
        List<AccountKind> kinds,
        String company,
        boolean adds,
        boolean speaks) {

    public ListPath path() {
        return filter.path();
    }

    public String export() {
        return filter.path("/accounts/export.csv").toString();
    }

    public String toggle(String name, String value) {
        return path().with(name, has(name, value) ? null : value).toString();
    }

    public boolean has(String name, String value) {
        return value.equals(path().parameters().get(name));
    }

    public String newPath() {
        return ListPath.of("/accounts/new").with("customer", filter.company()).toString();
    }

    /** What a new search keeps. */
    public List<String> kept() {
        return path().parameters().keySet().stream()
                .filter(name -> !name.equals("q"))
                .toList();
    }
}
