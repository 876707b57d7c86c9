package io.madoguchi.accessapplication;

import io.madoguchi.accessapplication.AccessApplication.Kind;
import io.madoguchi.mail.MailKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails about applications. */
@Configuration(proxyBeanMethods = false)
class AccessMailKinds {

    @Bean
    static MailKind accessFiled(AccessStore store, AccessMailQuery query) {
        return new AccessMail(AccessMail.FILED, store, query);
    }

    @Bean
    static MailKind accessReceived(AccessStore store, AccessMailQuery query) {
        return new AccessMail(AccessMail.RECEIVED, store, query);
    }

    @Bean
    static MailKind accessAsked(AccessStore store, AccessMailQuery query) {
        return new AccessMail(AccessMail.of(Kind.ASKED), store, query);
    }

    @Bean
    static MailKind accessAnswered(AccessStore store, AccessMailQuery query) {
        return new AccessMail(AccessMail.ANSWERED, store, query);
    }

    @Bean
    static MailKind accessRejected(AccessStore store, AccessMailQuery query) {
        return new AccessMail(AccessMail.of(Kind.REJECTED), store, query);
    }

    @Bean
    static MailKind accessSetUp(AccessStore store, AccessMailQuery query) {
        return new AccessMail(AccessMail.of(Kind.SET_UP), store, query);
    }
}
