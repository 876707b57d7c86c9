package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.account.PasswordLinkStore.Owner;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.mail.Mails;
import io.madoguchi.signin.Sessions;
import io.madoguchi.signin.SignInLimits;
import io.madoguchi.work.Jobs;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * A link by mail to set a password (M5.3, M5.8): good once, for an hour. It opens a locked account, because only the owner
 * reads his mail.
 */
@Component
class PasswordLinks {

    private final Database database;
    private final PasswordLinkStore store;
    private final PasswordEncoder hashes;
    private final Jobs jobs;
    private final Mails mails;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
}
