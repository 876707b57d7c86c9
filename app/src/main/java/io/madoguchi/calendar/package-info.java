/** The calendar of business days: national holidays, published or forecast, and the vendor's own closing days. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"kernel", "access", "shell", "imports"})
@NullMarked
package io.madoguchi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
