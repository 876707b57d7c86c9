package io.madoguchi.factor;

import io.madoguchi.shell.FormErrors;

/**
 * A step that asks for the password or a code first.
 *
 * @param what the texts {@code factor.confirm.WHAT.*}
 * @param named what it is about; may be empty
 */
public record ConfirmView(String what, String named, String action, boolean danger, FormErrors errors) {}
