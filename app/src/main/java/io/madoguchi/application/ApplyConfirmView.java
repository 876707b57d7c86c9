package io.madoguchi.application;

/** The application once more, before it is sent. */
public record ApplyConfirmView(ApplyForm form, Content content, String answer) {}
