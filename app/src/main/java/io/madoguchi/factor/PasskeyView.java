package io.madoguchi.factor;

import io.madoguchi.shell.FormErrors;

/** Adding a passkey. */
public record PasskeyView(String name, String rpId, FormErrors errors) {}
