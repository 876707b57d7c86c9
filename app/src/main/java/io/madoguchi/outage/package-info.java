/**
 * Wide-area incidents (広域障害): one fault that many inquiries of several customers come from. Staff tell and restore all of
 * them at once; a customer never learns who else is concerned.
 */
@ApplicationModule(
        displayName = "Wide-area incidents",
        allowedDependencies = {"kernel", "access", "audit", "shell", "inquiry"})
@NullMarked
package io.madoguchi.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
