package io.madoguchi.application;

/** A link that is good no more. */
public record NoLinkView() {}
