package io.madoguchi.application;

import io.madoguchi.shell.FormErrors;
import java.util.stream.IntStream;

/**
 * The form of an application.
 *
 * @param question of staff that is to be answered; empty while somebody applies
 */
public record ApplyView(ApplyForm form, String question, FormErrors errors) {

    public int[] accountRows() {
        return IntStream.range(0, form.accounts()).toArray();
    }

    public int[] engagementRows() {
        return IntStream.range(0, form.engagements()).toArray();
    }

    public boolean mayAddAccounts() {
        return form.accounts() < ApplyForm.MOST_ACCOUNTS;
    }

    public boolean mayAddEngagements() {
        return form.engagements() < ApplyForm.MOST_ENGAGEMENTS;
    }
}
