/** Engagements (案件), their groups and members. */
@ApplicationModule(
        displayName = "Engagements",
        allowedDependencies = {"kernel", "access", "audit", "shell", "mail", "imports"})
@NullMarked
package io.madoguchi.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
