package io.madoguchi.testing;

import io.madoguchi.Portal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole program on a real port with a real database that holds the cast ({@link Cast}). All such tests
 * share one program; each makes its own records and leaves the cast as it was. Jobs run when a test says so
 * ({@link io.madoguchi.work.JobsByHand}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Portal.class, TestParts.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // The clock is stepped by days while people stay signed in; jobs run when a test says so.
        properties = {
            "portal.password-rounds=1000",
            "portal.demo=false",
            "portal.jobs.enabled=false",
            "portal.session.longest=36500d",
            "portal.factor.key=of the tests",
            "portal.factor.administrators=false"
        })
@ContextConfiguration(initializers = PortalStart.class)
public @interface PortalTest {}
