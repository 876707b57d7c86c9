package io.madoguchi.factor;

import io.madoguchi.access.AccountKind;
import io.madoguchi.shell.FormErrors;

/**
 * One rule, to be changed.
 *
 * @param administratorsNeedOne portal administrators need a second factor whatever is ticked
 * @param ownAddress from where the administrator himself comes
 */
public record RuleView(
        SignInRule rule, RuleForm form, boolean administratorsNeedOne, String ownAddress, FormErrors errors) {

    public boolean isFixed() {
        return administratorsNeedOne && rule.role() == AccountKind.PORTAL_ADMINISTRATOR;
    }
}
