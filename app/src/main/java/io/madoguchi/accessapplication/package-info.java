/**
 * Applications for access control (M6.5): a customer's administrator asks for engagements with groups, accounts and contracts
 * by a form or a filled-in sheet; whoever decides sets them up in one step.
 */
@ApplicationModule(
        displayName = "Applications for access control",
        allowedDependencies = {"kernel", "access", "audit", "shell", "mail", "sheet", "engagement"})
@NullMarked
package io.madoguchi.accessapplication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
