package io.madoguchi.testing;

import io.madoguchi.Portal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the demonstration as {@code ./portal demo} starts it: its own year of inquiries, up to the real now. All
 * such tests share one program and change nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Portal.class, WebParts.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "portal.password-rounds=1000",
            "portal.demo=true",
            "portal.jobs.enabled=false",
            "portal.factor.key=of the tests",
            "portal.factor.administrators=false"
        })
@ContextConfiguration(initializers = DemoStart.class)
public @interface DemoTest {}
