package io.madoguchi.mail;

import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Words;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails about one kind of event; a bean of the module in which that happens. */
public interface MailKind {

    /** Its name, such as {@code inquiry.reported}; stands in the database, so it is never changed. */
    String event();

    /**
     * Writes the mail, inside a transaction of {@link #actsAs()}, at each attempt to send it: what it makes on the way, such
     * as a password link, must be harmless to make again. Empty means that the recipient may not see it (any more), or that
     * it no longer matters: then nothing is sent.
     */
    Optional<Letter> render(Viewer recipient, UUID subjectId, Words words);

    /**
     * To whom {@link Mails#fanOut} writes, asked inside a transaction of the program itself. Whoever turns out not to see the
     * subject gets nothing, so this may name too many.
     */
    default Collection<UUID> recipients(UUID subjectId) {
        throw new IllegalStateException(event() + " does not say to whom it goes");
    }

    /**
     * The customer whose rows {@link #render} reads, so that a recipient of another company has that one in view (M6.4);
     * asked inside a transaction of the program itself. Null: the recipient's own.
     */
    default @Nullable UUID organisation(UUID subjectId) {
        return null;
    }

    /**
     * The key of its name, where it stands in the portal's inbox and people may choose how they are told. Empty for mails about
     * the account itself, which are mailed at once and stand nowhere else: they may carry what opens it.
     */
    default Optional<String> label() {
        return Optional.empty();
    }

    /** Is mailed at once, whatever people chose. */
    default boolean isMandatory() {
        return label().isEmpty();
    }

    /** Whether customers get it too, and may choose how. */
    default boolean concernsCustomers() {
        return true;
    }

    /** In whose transaction {@link #render} runs. */
    default Actor actsAs() {
        return Actor.RECIPIENT;
    }

    enum Actor {
        /** Row-level security decides what the mail can say. */
        RECIPIENT,
        /** For mails to an account about itself that need what it may not do, such as making a password link. */
        SYSTEM
    }
}
