package io.madoguchi.accessapplication;

import io.madoguchi.shell.FormErrors;
import java.util.UUID;

/** {@code /apply/access/{number}}: an application as its applicant follows it. */
public record AccessOwnView(AccessApplication application, UUID formKey, String text, FormErrors errors) {}
