package io.madoguchi.signin;

import org.springframework.security.core.AuthenticationException;

/** The person is who he says, but may not come from this network. */
final class NetworkRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    NetworkRefused() {
        super("not from this network");
    }
}
