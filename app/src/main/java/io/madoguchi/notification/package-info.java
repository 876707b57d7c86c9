/** How people are told: their wishes, the inbox of the portal, the mail with all of a day. */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"kernel", "access", "audit", "shell", "mail", "work"})
@NullMarked
package io.madoguchi.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
