/**
 * How inquiries come in: the report in three steps (入力→確認→完了), and its drafts.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "shell",
            "work",
            "attachment",
            "inquiry",
            "device",
            "contract",
            "watch"
        })
@NullMarked
package io.madoguchi.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
