/** Bulk actions (一括操作): one thing done with several inquiries, with each of them by itself. */
@ApplicationModule(
        displayName = "Bulk actions",
        allowedDependencies = {"kernel", "access", "audit", "shell", "inquiry", "outage", "watch"})
@NullMarked
package io.madoguchi.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
