package io.madoguchi.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes our mails: {@code PORTAL_MAIL_HOST}, {@code PORTAL_MAIL_PORT} and so on.
 *
 * @param host empty: mails wait until it is set
 * @param user empty: without signing in
 * @param from our address; replies to it are not read
 */
@ConfigurationProperties("portal.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("no-reply@localhost") String from,
        @DefaultValue("STARTTLS") Tls tls) {

    enum Tls {
        /** For a relay on the same machine. */
        NONE,
        /** Begins in clear text and insists on encryption before anything is said. */
        STARTTLS,
        /** Encrypted from the first byte, usually on port 465. */
        IMPLICIT
    }

    /** The part of {@code from} after the at sign; our Message-IDs end with it. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** The password does not get into a log. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
