/** The commands of the program and what has to stand before it starts: database, settings. */
@ApplicationModule(
        displayName = "Launch",
        allowedDependencies = {"kernel", "access", "account", "signin", "imports", "shell"})
@NullMarked
package io.madoguchi.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
