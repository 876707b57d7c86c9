/** Contact windows (窓口): where customers turn to for which services, and what of that is going to change. */
@ApplicationModule(
        displayName = "Contact windows",
        allowedDependencies = {"kernel", "access", "audit", "shell", "mail", "contract"})
@NullMarked
package io.madoguchi.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
