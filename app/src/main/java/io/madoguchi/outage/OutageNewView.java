package io.madoguchi.outage;

import io.madoguchi.shell.FormErrors;

/** {@code /incidents/new}. */
public record OutageNewView(OutageForm form, FormErrors errors) {}
