package io.madoguchi.factor;

import io.madoguchi.access.AccountKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What signing in demands of the accounts of a customer, or of a role of vendor staff.
 *
 * @param customer null for a role
 * @param code of the customer; empty for a role
 * @param name of the customer; empty for a role
 * @param role null for a customer
 * @param ranges the networks from which it is allowed; none means all
 * @param version 0 where no rule was ever made
 */
public record SignInRule(
        @Nullable UUID customer,
        String code,
        String name,
        @Nullable AccountKind role,
        boolean factor,
        List<String> ranges,
        int version) {

    public String path() {
        return RulePages.PATH + (role == null ? "/customers/" + code : "/roles/" + role.name());
    }

    /** What people and the log call it. */
    String subject() {
        return role == null ? code : role.name();
    }
}
