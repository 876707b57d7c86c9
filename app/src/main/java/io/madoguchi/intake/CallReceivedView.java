package io.madoguchi.intake;

import org.jspecify.annotations.Nullable;

/**
 * The page after a call was written down, with the number to read out.
 *
 * @param mail of the caller's account; null if he has none
 * @param sees his account may see it, so that he gets the receipt
 * @param inDoubt a contract will have to be checked (契約確認中)
 */
public record CallReceivedView(
        String number,
        String subject,
        String callerName,
        String customerName,
        @Nullable String mail,
        boolean sees,
        boolean inDoubt) {}
