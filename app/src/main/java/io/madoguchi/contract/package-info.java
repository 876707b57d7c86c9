/** Maintenance contracts: what is covered, how fast and until when. */
@ApplicationModule(
        displayName = "Contracts",
        allowedDependencies = {"kernel", "access", "audit", "shell", "imports"})
@NullMarked
package io.madoguchi.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
