/** Accounts: passwords and the links to set them, own page, and what administrators do with accounts. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"kernel", "access", "audit", "shell", "signin", "mail", "work", "imports", "sheet"})
@NullMarked
package io.madoguchi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
