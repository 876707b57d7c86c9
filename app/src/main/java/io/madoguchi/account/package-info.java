/** Accounts: sign-in, password links, sessions, own page. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"kernel", "access", "audit", "shell", "work", "imports"})
@NullMarked
package io.madoguchi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
