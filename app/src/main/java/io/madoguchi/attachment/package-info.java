/**
 * Files of inquiries: kept while their form is not finished ({@link io.madoguchi.attachment.Uploads}), then hung on an entry
 * ({@link io.madoguchi.attachment.Attachments}).
 */
@ApplicationModule(
        displayName = "Attachments",
        allowedDependencies = {"kernel", "access", "audit", "shell", "storage"})
@NullMarked
package io.madoguchi.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
