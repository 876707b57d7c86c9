/** Who follows an inquiry, and how far he has read it. */
@ApplicationModule(
        displayName = "Watch",
        allowedDependencies = {"kernel", "access", "audit", "shell"})
@NullMarked
package io.madoguchi.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
