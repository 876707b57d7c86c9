package io.madoguchi.account;

import io.madoguchi.kernel.Ids;
import io.madoguchi.mail.Mails;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells people that they have an account, with a link to set its password that is good once and for three days (M5.3). To be
 * called inside the viewer's transaction, or that of the program itself.
 */
@Component
public class Invitations {

    private final NewAccountStore store;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    Invitations(NewAccountStore store, Mails mails, Ids ids, Clock clock) {
        this.store = store;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * From now on links of former invitations lead nowhere, and former mails that have not left do not leave.
     *
     * @return false, and nothing is sent, for whoever has a password or is suspended
     */
    public boolean send(UUID account) {
        UUID invitation = ids.next();
        if (!store.invite(account, invitation, clock.instant())) {
            return false;
        }
        mails.notify(InvitationMail.EVENT, invitation, List.of(account));
        return true;
    }
}
