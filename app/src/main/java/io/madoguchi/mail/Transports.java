package io.madoguchi.mail;

import io.madoguchi.access.Database;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mails leave by SMTP, but in the demonstration they stay. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class Transports {

    @Bean
    Transport transport(
            @Value("${portal.demo:false}") boolean demo,
            MailSettings settings,
            Database database,
            DSLContext dsl,
            Clock clock) {
        return demo ? new DemoMailStore(database, dsl, clock) : new SmtpTransport(settings, clock);
    }
}
