package io.madoguchi.signin;

import java.time.Instant;

/**
 * A session as its owner is shown it.
 *
 * @param handle names it in a form; its own id would be as good as the cookie
 * @param address of the network, at sign-in; empty if not known
 */
public record OwnSession(
        String handle, Browser browser, String address, Instant since, Instant lastUsed, boolean current) {}
