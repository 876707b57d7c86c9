package io.madoguchi.application;

/** A customer of a similar name, that an application might mean. */
public record Candidate(String code, String name) {}
