/** The log of who did what from where: append-only, written in the transaction of what it tells, read by administrators. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "access", "shell", "sheet"})
@NullMarked
package io.madoguchi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
