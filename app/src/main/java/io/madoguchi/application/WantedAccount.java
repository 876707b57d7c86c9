package io.madoguchi.application;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.CustomerFunction;
import java.util.Set;

/** An account that is applied for. */
public record WantedAccount(
        String mail,
        String familyName,
        String givenName,
        String familyNameKana,
        String givenNameKana,
        String department,
        AccountKind kind,
        Set<CustomerFunction> functions,
        String language) {

    public WantedAccount {
        functions = Set.copyOf(functions);
    }

    public String name() {
        return familyName + " " + givenName;
    }
}
