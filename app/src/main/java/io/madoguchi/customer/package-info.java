/** Customers, their resale relations, and what of the portal they use. */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"kernel", "access", "audit", "shell", "mail", "imports"})
@NullMarked
package io.madoguchi.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
