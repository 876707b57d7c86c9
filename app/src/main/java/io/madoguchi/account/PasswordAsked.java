package io.madoguchi.account;

import java.util.UUID;

/** The job that a forgotten password leaves behind. It carries the address as typed, never a secret. */
record PasswordAsked(UUID id, String mail) {

    static final String TASK = "account.password-asked";

    String text() {
        return id + "\n" + mail;
    }

    static PasswordAsked parse(String text) {
        String[] lines = text.split("\n", 2);
        return new PasswordAsked(UUID.fromString(lines[0]), lines[1]);
    }
}
