package io.madoguchi.application;

import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Tells staff that an application or an answer has come in: the desk, and the customer's sales representative. */
record ArrivalMail(String event, ApplicationStore store, StaffQuery staff) implements MailKind {

    static final String ARRIVED = "application.arrived";
    static final String ANSWERED = "application.answered";

    @Override
    public Optional<String> label() {
        return Optional.of("application.mail." + event + ".label");
    }

    @Override
    public boolean concernsCustomers() {
        return false;
    }

    @Override
    public Collection<UUID> recipients(UUID step) {
        return store.ofStep(step).map(staff::toTell).orElseThrow();
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID step, Words words) {
        return store.ofStep(step)
                .map(application -> Letter.of(application.number(), words.t("application.mail." + event + ".topic"))
                        .paragraph(words.t("application.mail." + event + ".text"))
                        .fact(words.t("apply.company"), application.content().company())
                        .fact(
                                words.t("application.applicant"),
                                words.person(application.content().applicant().name()))
                        .fact(
                                words.t("application.accounts"),
                                words.t(
                                        "application.count",
                                        application.content().accounts().size()))
                        .link(words.t("application.mail.see"), "/applications/" + application.number())
                        .inThread(application.id()));
    }
}
