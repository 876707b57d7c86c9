package io.madoguchi.mail;

/** Takes mails out of the program. */
interface Transport {

    /**
     * Returns when the mail is in the next one's hands. Any other exception than the declared one means: again, later.
     *
     * @throws MailRefused if another attempt would be refused as well
     */
    void send(Mail mail) throws MailRefused;
}
