package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who makes and touches whose accounts (M5.4, M5.7). Nobody gives what he has not got, and nobody touches an account that has
 * more. The database holds the same rule in {@code account_within}.
 *
 * <pre>
 *  who                                  accounts of             that are
 *  PORTAL_ADMINISTRATOR                 every customer, staff   of any kind and reach
 *  USER_ADMINISTRATOR, at home          his company             of the four kinds of customers, within his reach
 *  INQUIRY_ADMINISTRATOR, at home       his company             of the two kinds that see no money, within his reach
 *  everybody else                       nobody
 *
 *  reach                                within that of somebody who sees
 *                                       the whole company     engagements
 *  the whole company                    yes                   no
 *  engagements                          yes                   if they are all among his
 * </pre>
 *
 * What an account sees at other companies (M6.4) is their matter and is not compared. Nobody touches himself: his name and
 * password stand on his own page, and the rest must not go by mistake.
 */
public final class AccountRules {

    private AccountRules() {}

    /**
     * What an account has, or would have.
     *
     * @param company null for vendor staff
     * @param whole sees all of its company, not only the engagements
     * @param engagements of its own company
     */
    public record Held(@Nullable UUID company, AccountKind kind, boolean whole, Set<UUID> engagements) {}

    public static boolean mayGive(Viewer viewer, Held held) {
        if (held.kind().isStaff() != (held.company() == null)) {
            return false;
        }
        return viewer.may(Permission.EDIT_CUSTOMERS)
                || (viewer.may(Permission.ADD_ACCOUNTS)
                        && viewer.customerId().equals(held.company())
                        && viewer.kind().mayAllThat(held.kind())
                        && reaches(viewer, held));
    }

    public static boolean mayTouch(Viewer viewer, UUID account, Held held) {
        return !account.equals(viewer.accountId()) && mayGive(viewer, held);
    }

    /** What the viewer can choose from, for an account of a company or, if null, of vendor staff. */
    public static List<AccountKind> kinds(Viewer viewer, @Nullable UUID company) {
        return Stream.of(AccountKind.values())
                .filter(kind -> mayGive(viewer, new Held(company, kind, false, Set.of())))
                .toList();
    }

    private static boolean reaches(Viewer viewer, Held held) {
        return viewer.whole() || (!held.whole() && viewer.engagements().containsAll(held.engagements()));
    }
}
