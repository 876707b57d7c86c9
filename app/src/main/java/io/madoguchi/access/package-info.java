/** Who is looking, what he may do and which rows exist for him. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel"})
@NullMarked
package io.madoguchi.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
