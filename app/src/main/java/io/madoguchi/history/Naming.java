package io.madoguchi.history;

import io.madoguchi.shell.FormErrors;

/** The name under which somebody wants to save the list, and what is wrong with it. */
public record Naming(String name, FormErrors errors) {

    static final Naming NONE = new Naming("", new FormErrors());
}
