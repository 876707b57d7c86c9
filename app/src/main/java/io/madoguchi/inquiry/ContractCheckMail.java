package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the customer's sales representative that a contract has to be checked (契約確認中); sent beside the receipt. */
@Component(ContractCheckMail.EVENT)
class ContractCheckMail implements MailKind {

    static final String EVENT = "inquiry.contract-check";

    private final InquiryMailQuery query;

    ContractCheckMail(InquiryMailQuery query) {
        this.query = query;
    }

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public Optional<String> label() {
        return Optional.of("inquiry.mail.contract-check.topic");
    }

    @Override
    public boolean concernsCustomers() {
        return false;
    }

    @Override
    public Collection<UUID> recipients(UUID entry) {
        return query.representatives(entry);
    }

    @Override
    public @Nullable UUID organisation(UUID entry) {
        return query.customer(entry);
    }

    /** Nothing if it was settled before the mail went out. */
    @Override
    public Optional<Letter> render(Viewer recipient, UUID entry, Words words) {
        return query.story(entry).filter(story -> story.claim().isInDoubt()).map(story -> letter(story, words));
    }

    private static Letter letter(InquiryMailQuery.Story story, Words words) {
        Doubt doubt = story.claim().doubt();
        Letter letter = Letter.of(story.number(), words.t("inquiry.mail.contract-check.topic"))
                .paragraph(words.t("inquiry.mail.contract-check.staff"))
                .fact(words.t("inquiry.mail.subject"), story.subject())
                .fact(words.t("inquiry.customer"), story.customerName());
        if (!story.device().isEmpty()) {
            letter = letter.fact(words.t("inquiry.mail.device"), story.device());
        }
        if (doubt != null) {
            letter = letter.fact(words.t("inquiry.doubt"), words.word("inquiry.doubt.staff", doubt));
        }
        return letter.next(words.t("inquiry.mail.next.contract-check"))
                .link(words.t("inquiry.mail.link"), "/inquiries/" + story.number())
                .inThread(story.inquiry());
    }
}
