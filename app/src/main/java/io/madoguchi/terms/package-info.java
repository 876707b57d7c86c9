/** Terms of use and policies (M5.6): their pages, who has accepted which version, and the first look around. */
@ApplicationModule(
        displayName = "Terms",
        allowedDependencies = {"kernel", "access", "audit", "shell", "signin"})
@NullMarked
package io.madoguchi.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
