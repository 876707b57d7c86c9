package io.madoguchi.launch;

import ch.qos.logback.classic.Level;
import io.madoguchi.database.Logins;
import io.madoguchi.shell.Texts;
import java.time.Clock;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
        speakOnlyOfTrouble();
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

    /** What a command prints is its answer; libraries that tell what they do would bury it. */
    private static void speakOnlyOfTrouble() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static boolean isPart(Pattern wanted, AnnotationMetadata candidate) {
        return wanted.matcher(candidate.getClassName()).matches()
                && candidate.isAnnotated(Component.class.getName())
                && !candidate.isAnnotated(Controller.class.getName());
    }
}
