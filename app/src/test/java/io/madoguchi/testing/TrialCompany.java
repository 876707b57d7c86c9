package io.madoguchi.testing;

import io.madoguchi.access.AccountKind;
import java.util.Locale;
import java.util.UUID;

/** A company of a test's own, so that the cast stays as it is. */
public final class TrialCompany {

    private final UUID id = UUID.randomUUID();
    private final String code = "T" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);

    public TrialCompany() {
        Accounts.run(
                "insert into customer (id, code, name, search_key) values (?, ?, ?, lower(?))",
                id,
                code,
                "試験会社" + code,
                code);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String mail(String local) {
        return local + "@" + code.toLowerCase(Locale.ROOT) + ".example";
    }

    /** With the password of the cast; of a role of staff he is the vendor's. */
    public UUID person(AccountKind kind, String mail) {
        UUID account = Accounts.agent(mail);
        Accounts.run(
                "update account set customer_id = case when ? then null else ?::uuid end, kind = ? where id = ?",
                kind.isStaff(),
                id,
                kind.name(),
                account);
        return account;
    }

    /** With these members, who are under access control from now on; gives its group. */
    public UUID engagement(String name, UUID... members) {
        UUID engagement = UUID.randomUUID();
        UUID group = UUID.randomUUID();
        Accounts.run("insert into engagement values (?, ?, ?)", engagement, id, name);
        Accounts.run("insert into engagement_group values (?, ?, ?, ?, false)", group, id, engagement, name + "の会");
        for (UUID member : members) {
            Accounts.run("insert into membership values (?, ?, now())", group, member);
        }
        return group;
    }
}
