package io.madoguchi.account;

import io.madoguchi.access.Database;
import io.madoguchi.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets links a month after their time; until then they can explain who reset what. */
@Configuration(proxyBeanMethods = false)
class ExpiredPasswordLinks {

    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    RecurringJob forgetPasswordLinks(Database database, PasswordStore store, Clock clock) {
        return RecurringJob.of(
                "account.forget-password-links",
                Duration.ofDays(1),
                () -> database.asSystem(
                        "clears away password links: they belong to no viewer",
                        () -> store.forget(clock.instant().minus(KEPT))));
    }
}
