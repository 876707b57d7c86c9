package io.madoguchi.account;

import io.madoguchi.shell.FormErrors;

/** @param sent the request has been taken in; whether the account exists is not said */
public record ForgotView(String mail, boolean sent, FormErrors errors) {}
