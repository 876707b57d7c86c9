/** Devices of customers, with the products they are and the contracts that cover them. */
@ApplicationModule(
        displayName = "Devices",
        allowedDependencies = {"kernel", "access", "audit", "shell", "imports", "contract"})
@NullMarked
package io.madoguchi.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
