package io.madoguchi.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to a mail server. */
class SmtpTransport implements Transport {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String MILLISECONDS = "30000";

    private final MailSettings settings;
    private final Clock clock;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    SmtpTransport(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        server.setHost(settings.host());
        server.setPort(settings.port());
        if (!settings.user().isEmpty()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties(settings));
    }

    @Override
    public void send(Mail mail) throws MailRefused {
        if (settings.host().isEmpty()) {
            throw new IllegalStateException("PORTAL_MAIL_HOST is not set; mails wait until it is");
        }
        try {
            server.send(message(mail));
        } catch (MailSendException failure) {
            for (Exception cause : failure.getMessageExceptions()) {
                refuseIfPermanent(cause);
            }
            throw failure;
        } catch (AddressException malformed) {
            throw new MailRefused("the address is malformed", malformed);
        } catch (MessagingException | UnsupportedEncodingException failure) {
            throw new IllegalStateException("The mail cannot be put together", failure);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Numbered(id(mail.noticeId()));
        message.setFrom(new InternetAddress(settings.from(), "Customer Service Portal", UTF_8));
        Address to = new InternetAddress(checked(mail.to()), HeaderText.of(mail.toName()), UTF_8);
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(HeaderText.of(mail.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        UUID thread = mail.thread();
        if (thread != null) {
            message.setHeader("References", id(thread));
            message.setHeader("In-Reply-To", id(thread));
        }
        // RFC 3834, and its like for Exchange: an absence notice must not answer us.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(
                new MimeMultipart("alternative", part(mail.text(), "text/plain"), part(mail.html(), "text/html")));
        return message;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content.replaceAll("\\R", "\r\n"), type + "; charset=UTF-8");
        return part;
    }

    private static String checked(String address) throws AddressException {
        new InternetAddress(address, true);
        return address;
    }

    private String id(UUID id) {
        return "<" + id + "@" + settings.domain() + ">";
    }

    /** Only 5xx about the recipient or the content is final; a refused sender or sign-in is our setting, to be mended. */
    private static void refuseIfPermanent(Exception failure) throws MailRefused {
        for (Exception each = failure; each instanceof MessagingException mail; each = mail.getNextException()) {
            int code = code(mail);
            if (code >= 500 && code < 600) {
                throw new MailRefused(String.valueOf(mail.getMessage()), mail);
            }
        }
    }

    private static int code(@Nullable MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException content
            when content.getCommand().equals(".") || content.getCommand().equals("DATA") -> content.getReturnCode();
            case null, default -> 0;
        };
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    /** The same Message-ID at each attempt, so that a repeat after a crash can be recognised. */
    private final class Numbered extends MimeMessage {
        private final String id;

        Numbered(String id) {
            super(server.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
