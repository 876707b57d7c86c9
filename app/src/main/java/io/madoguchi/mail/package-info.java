/**
 * Mails to accounts. The transaction in which something happens writes one job; that makes a notice for each recipient, and
 * each notice is rendered as its recipient when it is sent. What he may not see (any more) is not sent.
 */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"kernel", "access", "shell", "work"})
@NullMarked
package io.madoguchi.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
