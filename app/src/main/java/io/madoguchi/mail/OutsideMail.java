package io.madoguchi.mail;

import io.madoguchi.shell.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Mails about one kind of event to people who have no account, such as applicants; a bean of the module in which that happens.
 * They stand in no inbox, and nobody chooses how he gets them.
 */
public interface OutsideMail {

    /** Its name; stands in the database, so it is never changed. */
    String event();

    /**
     * Writes the mail inside a transaction of the program itself, at each attempt to send it: what it makes on the way, such
     * as a link, must be harmless to make again. Empty means that it no longer matters: then nothing is sent.
     */
    Optional<OutsideLetter> render(UUID subjectId, Function<Locale, Words> words);

    /** A letter with the one it goes to. */
    record OutsideLetter(String to, Locale language, Addressee addressee, Letter letter) {}
}
