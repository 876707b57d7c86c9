package io.madoguchi.attestation;

import io.madoguchi.access.Organisation;
import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks user administrators to confirm the accounts of their company. */
@Component
class AttestationMail implements MailKind {

    static final String EVENT = "attestation.opened";

    private final AttestationStore store;

    AttestationMail(AttestationStore store) {
        this.store = store;
    }

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public Optional<String> label() {
        return Optional.of("attestation.mail.label");
    }

    @Override
    public Collection<UUID> recipients(UUID round) {
        return store.administrators(round);
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID round, Words words) {
        return Attestations.asks(recipient)
                ? store.open().filter(each -> each.id().equals(round)).map(each -> letter(recipient, each, words))
                : Optional.empty();
    }

    private static Letter letter(Viewer recipient, AttestationRound round, Words words) {
        Organisation company = Objects.requireNonNull(recipient.organisation());
        return Letter.of(words.t("attestation.mail.topic"))
                .paragraph(words.t("attestation.mail.text"))
                .fact(words.t("attestation.mail.company"), company.name())
                .fact(words.t("attestation.mail.due"), words.dateTime(round.dueAt()))
                .next(words.t("attestation.mail.next"))
                .link(words.t("attestation.mail.link"), "/accounts/attestation");
    }
}
