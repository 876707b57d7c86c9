package io.madoguchi.launch;

import io.madoguchi.database.Logins;
import io.madoguchi.shell.Texts;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** The part of the program that imports files: no web server, no sessions, and above all no background work. */
final class ImportProgram {

    private static final Pattern PARTS = Pattern.compile(
            "io\\.madoguchi\\.((access|audit|kernel|imports)\\.\\w+|work\\.Jobs|\\w+\\.\\w+Import(Store)?)");

    private ImportProgram() {}

    static ConfigurableApplicationContext on(Logins logins) {
        AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
        program.registerBean(Logins.class, () -> logins);
        program.registerBean(Clock.class, Clock::systemUTC);
        program.register(Texts.class);
        ClassPathBeanDefinitionScanner parts = new ClassPathBeanDefinitionScanner(program, false);
        parts.addIncludeFilter((candidate, all) -> isPart(candidate.getAnnotationMetadata()));
        parts.scan("io.madoguchi");
        program.refresh();
        return program;
    }

    private static boolean isPart(AnnotationMetadata candidate) {
        return PARTS.matcher(candidate.getClassName()).matches()
                && candidate.isAnnotated(Component.class.getName())
                && !candidate.isAnnotated(Controller.class.getName());
    }
}
