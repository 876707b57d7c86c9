package io.madoguchi.signin;

import io.madoguchi.access.Viewer;
import java.util.Optional;

/**
 * Something to be done after signing in, before any other page opens: terms to accept, a second factor. Beans of this type
 * are asked in their {@code @Order}, at sign-in and whenever one of them has been passed.
 */
public interface Gate {

    /** The page, and the beginning of the addresses of its forms, if this person has something to do there. */
    Optional<String> path(Viewer viewer, Passing passing);

    /** What this session has already shown. */
    interface Passing {

        /** Kept by the session under this name, since the sign-in. */
        boolean has(String name);
    }
}
