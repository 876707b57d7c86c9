/** Twice a year each company says of each account whether its person is still there. */
@ApplicationModule(
        displayName = "Attestation",
        allowedDependencies = {"kernel", "access", "audit", "shell", "mail", "work", "account"})
@NullMarked
package io.madoguchi.attestation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
