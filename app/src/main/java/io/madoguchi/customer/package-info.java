/** Customers and their resale relations. */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"kernel", "access", "shell", "imports"})
@NullMarked
package io.madoguchi.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
