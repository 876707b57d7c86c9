/**
 * Inquiries (障害・問い合わせ・対応依頼) from the report to the closure: who did what, whose turn it is, what the customer is told.
 * Other modules enter through {@link io.madoguchi.inquiry.Inquiries}.
 */
@ApplicationModule(
        displayName = "Inquiries",
        allowedDependencies = {
            "kernel",
            "access",
            "audit",
            "shell",
            "mail",
            "work",
            "calendar",
            "attachment",
            "contract"
        })
@NullMarked
package io.madoguchi.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
