/** What exists in the demonstration only. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "kernel",
            "access",
            "shell",
            "signin",
            "imports",
            "storage",
            "account",
            "device",
            "contract",
            "contact",
            "attachment",
            "inquiry",
            "calendar",
            "outage",
            "visit",
            "watch",
            "template",
            "account",
            "application",
            "terms",
            "engagement",
            "accessapplication"
        })
@NullMarked
package io.madoguchi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
