package io.madoguchi.account;

import io.madoguchi.shell.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param company empty for vendor staff
 * @param reach what the account may see, by organisation; empty for vendor staff, who see all customers
 * @param elsewhere what stands in the account now, if it was changed in another window meanwhile
 */
public record ProfileView(
        ProfileForm form,
        FormErrors errors,
        FormErrors passwordErrors,
        String company,
        String department,
        List<Reach> reach,
        @Nullable ProfileForm elsewhere) {

    /**
     * @param home the own company
     * @param whole all of it, not only the engagements
     */
    public record Reach(String customer, boolean home, boolean whole, List<Part> engagements) {
        public record Part(String engagement, String group, boolean showsMoney) {}
    }
}
