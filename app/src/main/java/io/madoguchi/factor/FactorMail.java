package io.madoguchi.factor;

import io.madoguchi.access.Viewer;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails of {@link FactorNews}. */
@Configuration(proxyBeanMethods = false)
class FactorMail {

    @Bean
    static MailKind appAdded() {
        return new Told(FactorNews.APP_ADDED);
    }

    @Bean
    static MailKind appRemoved() {
        return new Told(FactorNews.APP_REMOVED);
    }

    @Bean
    static MailKind codesMade() {
        return new Told(FactorNews.CODES_MADE);
    }

    @Bean
    static MailKind passkeyAdded() {
        return new Told(FactorNews.PASSKEY_ADDED);
    }

    @Bean
    static MailKind passkeyRemoved() {
        return new Told(FactorNews.PASSKEY_REMOVED);
    }

    @Bean
    static MailKind factorReset() {
        return new Told(FactorNews.RESET);
    }

    @Bean
    static MailKind factorDemanded() {
        return new Told(FactorNews.DEMANDED);
    }

    private record Told(String event) implements MailKind {
        @Override
        public Optional<Letter> render(Viewer recipient, UUID subjectId, Words words) {
            Letter letter =
                    Letter.of(words.t("mail." + event + ".topic")).paragraph(words.t("mail." + event + ".text"));
            return Optional.of(
                    event.equals(FactorNews.DEMANDED)
                            ? letter.link(words.t("mail.factor.link"), FactorPages.PATH)
                            : letter.paragraph(words.t("mail.factor.stranger"))
                                    .link(words.t("mail.factor.link"), FactorPages.PATH));
        }
    }
}
