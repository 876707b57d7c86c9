package io.madoguchi.application;

import io.madoguchi.application.Decision.Scope;
import io.madoguchi.kernel.Refused;
import java.util.ArrayList;
import java.util.List;

/** What an approval must say: for each account what it sees (M5.2). */
final class Approval {

    private Approval() {}

    /**
     * @throws Refused if the scope of an account is not said, is too wide for access control, or none is left to be made
     */
    static List<Decision> decide(Content content, List<Scope> scopes) {
        List<WantedAccount> wanted = content.accounts();
        if (scopes.size() != wanted.size()) {
            throw new Refused("application.invalid.scope");
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (content.asksForControl() && scopes.get(i) == Scope.WHOLE) {
                throw new Refused("application.invalid.control");
            }
            decisions.add(new Decision(wanted.get(i).mail(), scopes.get(i)));
        }
        if (scopes.stream().allMatch(scope -> scope == Scope.NONE)) {
            throw new Refused("application.invalid.nobody");
        }
        return List.copyOf(decisions);
    }
}
