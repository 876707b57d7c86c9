/**
 * The page of one inquiry and the forms of its verbs.
 */
@ApplicationModule(
        displayName = "Ticket",
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "shell",
            "signin",
            "attachment",
            "pdf",
            "inquiry",
            "visit",
            "contract",
            "watch",
            "template"
        })
@NullMarked
package io.madoguchi.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
