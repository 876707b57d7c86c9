/** Tables that leave the portal as files a Japanese Excel opens rightly. */
@ApplicationModule(
        displayName = "Sheets",
        allowedDependencies = {})
@NullMarked
package io.madoguchi.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
