/** Makes PDF files of templates: A4, Japanese, for archives (PDF/A-3u). Knows nothing of what stands in them. */
@ApplicationModule(
        displayName = "PDF",
        allowedDependencies = {"kernel", "shell"})
@NullMarked
package io.madoguchi.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
