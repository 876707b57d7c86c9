/** The first page: what needs me, what goes on, what comes. Composes the other modules. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "shell",
            "account",
            "attestation",
            "customer",
            "calendar",
            "contract",
            "inquiry",
            "outage",
            "visit",
            "history"
        })
@NullMarked
package io.madoguchi.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
