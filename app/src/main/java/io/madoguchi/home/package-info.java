/** The first page: what needs me, what goes on, what comes. Composes the other modules. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"kernel", "access", "shell", "history", "inquiry"})
@NullMarked
package io.madoguchi.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
