package io.madoguchi.account;

/** The page of a link that cannot be used says nothing else. */
public record NoLinkView() {}
