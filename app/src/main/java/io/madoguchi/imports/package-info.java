/**
 * Import of CSV files: reading, checking, comparing, writing all or nothing, with a page and a record of each run. Knows no
 * record: each record module contributes its {@link io.madoguchi.imports.ImportKind}.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"kernel", "access", "audit", "storage", "work", "shell"})
@NullMarked
package io.madoguchi.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
