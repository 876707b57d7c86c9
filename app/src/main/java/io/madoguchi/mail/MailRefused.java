package io.madoguchi.mail;

/** The recipient's address or the mail itself is refused for good. */
class MailRefused extends Exception {
    private static final long serialVersionUID = 1L;

    MailRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
