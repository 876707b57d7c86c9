package io.madoguchi.application;

/** The applicant confirms that the address is his. */
public record ConfirmView(String token, String number, Content content) {}
