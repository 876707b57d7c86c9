package io.madoguchi.demo;

import java.time.Instant;

/** A mail that would have left the house. */
public record DemoMail(long id, String to, String subject, String text, String html, Instant sentAt) {}
