package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.audit.Audit;
import io.madoguchi.mail.Mails;
import io.madoguchi.work.JobHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the link written if the account exists; else nobody hears of it. */
@Component
class PasswordAskedJob implements JobHandler {

    private final Database database;
    private final PasswordStore store;
    private final Mails mails;
    private final Audit audit;

    PasswordAskedJob(Database database, PasswordStore store, Mails mails, Audit audit) {
        this.database = database;
        this.store = store;
        this.mails = mails;
        this.audit = audit;
    }

    @Override
    public String task() {
        return PasswordAsked.TASK;
    }

    @Override
    public void run(String data) {
        PasswordAsked asked = PasswordAsked.parse(data);
        database.asSystem(
                "finds the account of a forgotten password: nobody is signed in",
                () -> store.accountOf(asked.mail()).ifPresent(account -> {
                    mails.notify(PasswordLinkMail.EVENT, asked.id(), List.of(account));
                    audit.record(
                            account, asked.mail(), "password.asked", Audit.Subject.of("account", asked.mail(), null));
                }));
    }
}
