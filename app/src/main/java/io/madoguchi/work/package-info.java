/** Background work: jobs are rows of the transaction that wants them, and are carried out by any node until they succeed. */
@ApplicationModule(
        displayName = "Background work",
        allowedDependencies = {"kernel", "access"})
@NullMarked
package io.madoguchi.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
