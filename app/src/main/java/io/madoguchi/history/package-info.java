/**
 * Inquiries in lists; other modules enter through {@link io.madoguchi.history.History}.
 */
@ApplicationModule(
        displayName = "History",
        allowedDependencies = {"kernel", "access", "audit", "shell", "sheet", "inquiry", "contract", "watch"})
@NullMarked
package io.madoguchi.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
