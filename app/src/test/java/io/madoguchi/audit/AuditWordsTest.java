package io.madoguchi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M8.6 what is logged has words, so that no line of the log is a code")
class AuditWordsTest {

    private static final Pattern RECORDED =
            Pattern.compile("audit\\s*\\.record\\((?:[^;]*?)\"(sign-in|sign-out|[a-z-]+\\.[a-z-]+)\"", Pattern.DOTALL);

    @Test
    void everyActionThatTheProgramNamesIsInAnArea() throws IOException {
        Set<String> known = Area.all().collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher recorded = RECORDED.matcher(Files.readString(source));
                while (recorded.find()) {
                    named.add(recorded.group(1));
                }
            }
        }
        assertThat(named).contains("inquiry.read", "sign-in", "device.list");
        assertThat(known).containsAll(named);
    }

    @Test
    void everyStepOfAnInquiryIsInAnArea() throws IOException {
        String kinds = Files.readString(Path.of("src/main/java/io/madoguchi/inquiry/EntryKind.java"));
        List<String> steps = Pattern.compile("^    ([A-Z_]+)\\((?:null|\")", Pattern.MULTILINE)
                .matcher(kinds)
                .results()
                .map(step -> step.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(step -> !Set.of("visit", "part").contains(step))
                .map(step -> "inquiry." + step)
                .toList();
        assertThat(steps).contains("inquiry.taken-in");
        assertThat(Area.all().toList()).containsAll(steps);
    }

    @Test
    void everyActionHasItsWordAndItsSentence() {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle("messages/audit", language);
            for (String action : Area.all().toList()) {
                assertThat(words.containsKey("audit.what." + action)).as(action).isTrue();
                assertThat(words.containsKey("audit.line." + action)).as(action).isTrue();
            }
        }
    }
}
