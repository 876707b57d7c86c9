package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.shell.Texts;
import io.madoguchi.shell.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@DisplayName("Every field that a person fills in has its name on the page of kept forms")
class KeptFieldsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern FIELD = Pattern.compile(
            "<(?:input|select|textarea)[^>]* name=\"([a-z_]+)\"|account\\.field\\(.*? name = \"([a-z_]+)\"");

    /** Never kept: passwords, files, searches in lists, and the forms of public pages. */
    private static final Set<String> NEVER_KEPT = Set.of(
            "password",
            "old_password",
            "proof_password",
            "one_time_password",
            "again",
            "files",
            "sheet",
            "q",
            "show",
            "stage",
            "state",
            "from",
            "to",
            "customer",
            "who",
            "what",
            "record",
            "address",
            "mail",
            "username",
            "next",
            "token",
            "back");

    @Test
    void inBothLanguages() throws IOException {
        Set<String> fields = fields();
        assertThat(fields).contains("subject", "text", "until", "family_name");
        fields.removeAll(NEVER_KEPT);
        fields.removeAll(KeptFormPages.TECHNICAL);
        fields.removeIf(name -> name.startsWith("_"));
        try (var context = new AnnotationConfigApplicationContext(Texts.class)) {
            for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                Words words = new Words(context, language);
                assertThat(fields)
                        .allSatisfy(name -> assertThat(words.find("kept.field." + name))
                                .as(name)
                                .isPresent());
            }
        }
    }

    private static Set<String> fields() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                FIELD.matcher(Files.readString(template)).results().forEach(found -> {
                    fields.add(found.group(1) == null ? found.group(2) : found.group(1));
                });
            }
        }
        return fields;
    }
}
