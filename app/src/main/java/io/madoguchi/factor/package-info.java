/** What proves a person besides the password: one-time codes, recovery codes, passkeys; and who has to have one. */
@ApplicationModule(
        displayName = "Second factor",
        allowedDependencies = {"kernel", "access", "audit", "shell", "signin", "mail"})
@NullMarked
package io.madoguchi.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
