/** Answer templates (定型文) of vendor staff: what is written again and again, with fields that an inquiry fills. */
@ApplicationModule(
        displayName = "Answer templates",
        allowedDependencies = {"kernel", "access", "audit", "shell"})
@NullMarked
package io.madoguchi.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
