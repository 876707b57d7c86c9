package io.madoguchi.demo;

import java.util.List;

/** @param limit older ones are not listed */
public record DemoMailsView(List<DemoMail> mails, int limit) {}
