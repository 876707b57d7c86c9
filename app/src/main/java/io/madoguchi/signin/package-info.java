/** Signing in and out, sessions, and what becomes of a form whose session has ended. */
@ApplicationModule(
        displayName = "Sign-in",
        allowedDependencies = {"kernel", "access", "audit", "shell", "work"})
@NullMarked
package io.madoguchi.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
