package io.madoguchi.account;

import io.madoguchi.shell.FormErrors;

/** @param mail of the account, for the browser's list of passwords */
public record ResetView(String token, String mail, FormErrors errors) {}
