/** One search over everything that the viewer may see (M8.2). Composes the lists of the other modules. */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"kernel", "access", "audit", "shell", "contract", "device", "history"})
@NullMarked
package io.madoguchi.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
