/** The frame of every page: layout, navigation, texts, errors. Knows no feature. */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel", "access", "work"})
@NullMarked
package io.madoguchi.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
