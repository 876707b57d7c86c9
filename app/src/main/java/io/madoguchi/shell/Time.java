package io.madoguchi.shell;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; the demonstration has its own. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    @ConditionalOnProperty(name = "portal.demo", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }
}
