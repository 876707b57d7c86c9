package io.madoguchi.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hands out visitors who are signed in; one session for each person and test run, unless a fresh one is asked for. */
public final class Visitors {

    private final String base;
    private final Map<String, Visitor> signedIn = new ConcurrentHashMap<>();

    public Visitors(String base) {
        this.base = base;
    }

    public String base() {
        return base;
    }

    public Visitor anonymous() {
        return new Visitor(base);
    }

    public Visitor as(String mail) {
        return signedIn.computeIfAbsent(mail, this::fresh);
    }

    /** A session of its own: for tests that end it or change what is in view. */
    public Visitor fresh(String mail) {
        Visitor visitor = anonymous();
        visitor.signIn(mail, Cast.PASSWORD);
        return visitor;
    }
}
