package io.madoguchi.customer;

import io.madoguchi.mail.MailKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails about functions. */
@Configuration(proxyBeanMethods = false)
class FunctionMailKinds {

    @Bean
    static MailKind functionAsked(FunctionMailQuery query) {
        return new FunctionMail(FunctionMail.ASKED, query);
    }

    @Bean
    static MailKind functionDecided(FunctionMailQuery query) {
        return new FunctionMail(FunctionMail.DECIDED, query);
    }
}
