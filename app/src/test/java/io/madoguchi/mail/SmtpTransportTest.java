package io.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.testing.PostOffice;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTransportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:40:00Z"), ZoneOffset.UTC);

    private final UUID notice = UUID.randomUUID();
    private final UUID thread = UUID.randomUUID();
    private final String address = notice + "@aoba.example";

    @Test
    void charactersOfAllKindsArrive() throws Exception {
        String subject = "[Customer Service Portal] I-20261123-0042 – ①㈱髙﨑 𠮷野様 ｱﾊﾟ～";

        MimeMessage arrived = send(mail("𠮷野 髙志", subject, "本文 ①㈱髙﨑𠮷\nline two\n", null));

        assertThat(arrived.getSubject()).isEqualTo(subject);
        assertThat(((InternetAddress) arrived.getAllRecipients()[0]).getPersonal())
                .isEqualTo("𠮷野 髙志");
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("本文 ①㈱髙﨑𠮷\r\nline two\r\n");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(arrived.getSentDate()).isEqualTo(CLOCK.instant());
    }

    @Test
    void aMailSaysThatItIsAutomaticAndWhereItBelongs() throws Exception {
        MimeMessage arrived = send(mail("田中 太郎", "件名", "本文", thread));

        assertThat(arrived.getMessageID()).isEqualTo("<" + notice + "@portal.example>");
        assertThat(arrived.getHeader("References", null)).isEqualTo("<" + thread + "@portal.example>");
        assertThat(arrived.getHeader("In-Reply-To", null)).isEqualTo("<" + thread + "@portal.example>");
        assertThat(arrived.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(arrived.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
        assertThat(arrived.getFrom()[0].toString()).isEqualTo("Customer Service Portal <no-reply@portal.example>");
    }

    @Test
    void nobodyWritesHeadersThroughANameOrASubject() throws Exception {
        MimeMessage arrived = send(mail(
                "x\r\nBcc: thief@evil.example", "a\r\nBcc: thief@evil.example\r\n\r\nbody \u202Egpj.exe", "本文", null));

        assertThat(arrived.getHeader("Bcc")).isNull();
        assertThat(arrived.getAllRecipients()).hasSize(1);
        assertThat(arrived.getSubject()).isEqualTo("a Bcc: thief@evil.example body gpj.exe");
        assertThat(PostOffice.shared().to("thief@evil.example", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 553 not here",
        "DATA, 554 no",
        "'.', 554 5.7.1 content refused",
        "'.', 552 too large"
    })
    void aRefusedAddressOrContentIsRefusedForGood(String command, String answer) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer))) {
            assertThatThrownBy(() -> transport(server.port()).send(mail("a", "b", "c", null)))
                    .isInstanceOf(MailRefused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 mailbox busy",
        "RCPT, 451 greylisted",
        "DATA, 421 going down",
        "'.', 452 disk full",
        "MAIL, 550 sender not known",
        "MAIL, 530 sign in first",
        "EHLO, 421 too many connections"
    })
    void whatMayGetBetterIsTriedAgain(String command, String answer) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer, "HELO", answer))) {
            assertThatThrownBy(() -> transport(server.port()).send(mail("a", "b", "c", null)))
                    .isNotInstanceOf(MailRefused.class);
        }
    }

    @Test
    void aServerThatRefusesNothingTakesTheMail() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            assertThatCode(() -> transport(server.port()).send(mail("a", "b", "c", null)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aMalformedAddressIsRefusedForGood() {
        Mail malformed = new Mail(notice, "not an address\r\nRCPT TO:<x@y>", "a", "b", "c", "<p>c", null);

        assertThatThrownBy(() -> transport(PostOffice.shared().port()).send(malformed))
                .isInstanceOf(MailRefused.class);
    }

    @Test
    void withoutAServerMailsWait() {
        MailSettings none = new MailSettings("", 25, "", "", "no-reply@portal.example", MailSettings.Tls.NONE);

        assertThatThrownBy(() -> new SmtpTransport(none, CLOCK).send(mail("a", "b", "c", null)))
                .isNotInstanceOf(MailRefused.class)
                .hasMessageContaining("PORTAL_MAIL_HOST");
    }

    @Test
    void aServerThatCannotEncryptGetsNothingUnlessThatIsAllowed() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            MailSettings settings = new MailSettings(
                    "127.0.0.1", server.port(), "", "", "no-reply@portal.example", MailSettings.Tls.STARTTLS);

            assertThatThrownBy(() -> new SmtpTransport(settings, CLOCK).send(mail("a", "b", "c", null)))
                    .hasStackTraceContaining("STARTTLS");
        }
    }

    private MimeMessage send(Mail mail) throws MailRefused {
        transport(PostOffice.shared().port()).send(mail);
        return PostOffice.shared().to(address, "").getLast();
    }

    private Mail mail(String name, String subject, String text, @Nullable UUID thread) {
        return new Mail(notice, address, name, subject, text, "<p>" + text + "</p>", thread);
    }

    private static SmtpTransport transport(int port) {
        return new SmtpTransport(
                new MailSettings("127.0.0.1", port, "", "", "no-reply@portal.example", MailSettings.Tls.NONE), CLOCK);
    }
}
