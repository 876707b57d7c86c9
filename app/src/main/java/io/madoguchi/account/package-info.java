/** Accounts: passwords and the links to set them, own page. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"kernel", "access", "audit", "shell", "signin", "mail", "work", "imports"})
@NullMarked
package io.madoguchi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
