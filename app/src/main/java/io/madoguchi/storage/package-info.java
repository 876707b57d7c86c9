/** Files that people send, stored under the SHA-256 of their content. */
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {"kernel", "access", "work"})
@NullMarked
package io.madoguchi.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
