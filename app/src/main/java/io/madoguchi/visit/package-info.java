/**
 * Visits on site and parts of an inquiry (訪問・部品): asked for by the engineer, planned by the coordinator, reported by who
 * went. The door is {@link io.madoguchi.visit.Dispatch}.
 */
@ApplicationModule(
        displayName = "Visits and parts",
        allowedDependencies = {"kernel", "access", "audit", "shell", "mail", "storage", "pdf", "attachment", "inquiry"})
@NullMarked
package io.madoguchi.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
