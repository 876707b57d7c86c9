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

/** The parts of the program that one command needs: no web server, no sessions, and above all no background work. */
final class CommandProgram {

    private static final String ALWAYS = "(access|audit|kernel)\\.\\w+";

    private CommandProgram() {}

    /** @param parts of the module and class below {@code io.madoguchi}, as a regular expression */
    static ConfigurableApplicationContext on(Logins logins, String parts) {
        AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
        program.registerBean(Logins.class, () -> logins);
        program.registerBean(Clock.class, Clock::systemUTC);
        program.register(Texts.class);
        Pattern wanted = Pattern.compile("io\\.madoguchi\\.(" + ALWAYS + "|" + parts + ")");
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(program, false);
        scanner.addIncludeFilter((candidate, all) -> isPart(wanted, candidate.getAnnotationMetadata()));
        scanner.scan("io.madoguchi");
        program.refresh();
        return program;
    }

    private static boolean isPart(Pattern wanted, AnnotationMetadata candidate) {
        return wanted.matcher(candidate.getClassName()).matches()
                && candidate.isAnnotated(Component.class.getName())
                && !candidate.isAnnotated(Controller.class.getName());
    }
}
