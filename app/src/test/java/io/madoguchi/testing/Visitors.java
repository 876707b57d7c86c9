package io.madoguchi.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out visitors who are signed in; one session for each person and test run, unless a fresh one is asked for. */
public final class Visitors {

    private final String base;
    private final Map<String, Visitor> signedIn = new ConcurrentHashMap<>();
    private final AtomicInteger places = new AtomicInteger();

    public Visitors(String base) {
        this.base = base;
    }

    public String base() {
        return base;
    }

    public Visitor anonymous() {
        return new Visitor(base);
    }

    /** Somebody at a network address that nobody else has, for what is limited by that. Linux has many that lead to itself. */
    public Visitor elsewhere() {
        int n = places.incrementAndGet();
        try {
            return new Visitor(base, InetAddress.getByAddress(new byte[] {
                127, 77, (byte) (n / 250), (byte) (n % 250 + 1)
            }));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    public Visitor as(String mail) {
        return signedIn.computeIfAbsent(mail, this::fresh);
    }

    /** For a test that has ended sessions of others: everybody signs in again. */
    public void forget() {
        signedIn.clear();
    }

    /** A session of its own: for tests that end it or change what is in view. */
    public Visitor fresh(String mail) {
        Visitor visitor = anonymous();
        visitor.signIn(mail, Cast.PASSWORD);
        return visitor;
    }
}
