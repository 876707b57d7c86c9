/**
 * Applications for accounts and access control (M5.2, M5.3): filed by anybody on a public form, confirmed by a link in a mail,
 * checked against customers and contracts and decided on by staff.
 */
@ApplicationModule(
        displayName = "Applications",
        allowedDependencies = {"kernel", "access", "audit", "shell", "mail", "work", "signin", "account", "terms"})
@NullMarked
package io.madoguchi.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
