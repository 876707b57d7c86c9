package io.madoguchi.contact;

import io.madoguchi.mail.MailKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails about windows. */
@Configuration(proxyBeanMethods = false)
class ContactMailKinds {

    @Bean
    static MailKind windowAnnounced(ContactMailQuery query) {
        return new ContactMail(ContactMail.ANNOUNCED, query);
    }

    @Bean
    static MailKind windowRevoked(ContactMailQuery query) {
        return new ContactMail(ContactMail.REVOKED, query);
    }
}
