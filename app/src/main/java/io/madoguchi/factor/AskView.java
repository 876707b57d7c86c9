package io.madoguchi.factor;

import io.madoguchi.shell.FormErrors;

/**
 * The gate: what the person has.
 *
 * @param rpId for which passkeys are good; the script asks for none elsewhere
 */
public record AskView(FactorState state, String rpId, FormErrors errors) {}
