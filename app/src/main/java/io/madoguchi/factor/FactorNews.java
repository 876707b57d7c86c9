package io.madoguchi.factor;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.mail.Mails;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes a change of what proves a person, and tells its owner by mail, so that he notices if it was not he. */
@Component
class FactorNews {

    static final String APP_ADDED = "factor.app-added";
    static final String APP_REMOVED = "factor.app-removed";
    static final String CODES_MADE = "factor.codes-made";
    static final String PASSKEY_ADDED = "factor.passkey-added";
    static final String PASSKEY_REMOVED = "factor.passkey-removed";
    static final String RESET = "factor.reset";
    static final String DEMANDED = "factor.demanded";

    static final List<String> ALL =
            List.of(APP_ADDED, APP_REMOVED, CODES_MADE, PASSKEY_ADDED, PASSKEY_REMOVED, RESET, DEMANDED);

    private final Mails mails;
    private final Audit audit;
    private final Ids ids;

    FactorNews(Mails mails, Audit audit, Ids ids) {
        this.mails = mails;
        this.audit = audit;
        this.ids = ids;
    }

    /** In the transaction of the change; each name is an action of the log and a mail. */
    void tell(Viewer viewer, String change) {
        tell(viewer, change, viewer.accountId(), viewer.mail(), viewer.homeId());
    }

    /** About another account. */
    void tell(Viewer by, String change, UUID account, String mail, @Nullable UUID customer) {
        audit.record(by, change, Audit.Subject.of("account", mail, customer));
        write(change, List.of(account));
    }

    void write(String change, Collection<UUID> accounts) {
        mails.notify(change, ids.next(), accounts);
    }
}
