package io.madoguchi.testing;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** What tests at a real port need: visitors, and how many statements their pages took. */
@TestConfiguration(proxyBeanMethods = false)
class WebParts {

    @Bean
    static BeanPostProcessor countStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource ? Statements.counted(dataSource) : bean;
            }
        };
    }

    @Bean
    StatementHeader statementHeader() {
        return new StatementHeader();
    }

    @Bean
    @Lazy
    Visitors visitors(Environment environment) {
        return new Visitors("http://127.0.0.1:" + environment.getProperty("local.server.port"));
    }
}
