package io.madoguchi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

@DisplayName("M8.7 settings by variables or a file")
class SettingsTest {

    private static final Pattern NAME = Pattern.compile("`(PORTAL_[A-Z_]+)`");
    /** Read before there is a file to read. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("PORTAL_CONFIG", "PORTAL_JAVA_OPTS");

    @TempDir
    private Path directory;

    @Test
    void aVariableGoesBeforeTheFileAndTheCommandLineBeforeBoth() throws IOException {
        Path file = file("# 設定", "PORTAL_PORT = 9001", "PORTAL_DATA=/srv/file", "PORTAL_BASE_URL=https://窓口.example");
        Map<String, String> variables = Map.of("PORTAL_CONFIG", file.toString(), "PORTAL_DATA", "/srv/variable");

        Settings settings = Settings.of(options(), variables);
        assertThat(settings.port(options())).isEqualTo(9001);
        assertThat(settings.port(options("--port", "9002"))).isEqualTo(9002);
        assertThat(settings.data(options()).root()).isEqualTo(Path.of("/srv/variable"));
        assertThat(settings.data(options("--data", "/srv/option")).root()).isEqualTo(Path.of("/srv/option"));
        assertThat(settings.get("PORTAL_BASE_URL", "")).isEqualTo("https://窓口.example");
    }

    @Test
    void theOptionNamesTheFileToo() throws IOException {
        Path file = file("PORTAL_PORT=9001");
        assertThat(Settings.of(options("--config", file.toString()), Map.of("PORTAL_CONFIG", "/no/such/file"))
                        .port(options()))
                .isEqualTo(9001);
    }

    @Test
    void theProgramSeesTheFileAfterTheVariables() throws IOException {
        Path file = file("PORTAL_MAIL_HOST=smtp.example.jp", "PORTAL_DATABASE_WORK_CONNECTIONS=3", "PORTAL_BASE_URL=");
        StandardEnvironment program = new StandardEnvironment();
        Settings.of(options("--config", file.toString()), Map.of()).addTo(program.getPropertySources());

        assertThat(program.getProperty("portal.mail.host")).isEqualTo("smtp.example.jp");
        assertThat(program.getProperty("portal.database.work-connections")).isEqualTo("3");
        assertThat(program.getPropertySources().stream().map(source -> source.getName()))
                .containsExactly("systemProperties", "systemEnvironment", "file-systemEnvironment");
    }

    @Test
    void filesLieInTheDataDirectoryOrWhereTheSettingSays() {
        DataDirectory data = new DataDirectory(Path.of("/srv/portal"));
        assertThat(Settings.of(options(), Map.of()).files(data)).isEqualTo("/srv/portal/files");
        assertThat(Settings.of(options(), Map.of("PORTAL_FILES", "/mnt/files")).files(data))
                .isEqualTo("/mnt/files");
    }

    @Test
    void aKeyThatIsUnknownIsNamedWithItsFile() throws IOException {
        Path file = file("PORTAL_PORT=9001", "PORTAL_MAIL_HOTS=smtp.example.jp");
        assertThatThrownBy(() -> Settings.of(options("--config", file.toString()), Map.of()))
                .isInstanceOf(WrongUse.class)
                .hasMessageContainingAll("PORTAL_MAIL_HOTS", file.toString());
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Settings.of(options("--config", "/no/such/file"), Map.of()))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("/no/such/file");
        assertThatThrownBy(() ->
                        Settings.of(options(), Map.of("PORTAL_PORT", "eighty")).port(options()))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("eighty");
    }

    @Test
    void everySettingOfTheManualIsKnownAndTheOtherWayRound() throws IOException {
        String manual = Files.readString(Path.of("../docs/operations.md"));
        List<String> rows =
                manual.lines().filter(line -> line.startsWith("| `PORTAL_")).toList();
        assertThat(rows.stream()
                        .map(row -> row.substring(0, row.indexOf('|', 1)))
                        .flatMap(cell -> NAME.matcher(cell).results())
                        .map(found -> found.group(1))
                        .filter(name -> !OF_THE_LAUNCHER.contains(name)))
                .containsExactlyInAnyOrderElementsOf(Settings.KNOWN);
    }

    private Path file(String... lines) throws IOException {
        return Files.write(directory.resolve("madoguchi.properties"), List.of(lines));
    }

    private static Options options(String... arguments) {
        return Options.parse(List.of(arguments));
    }
}
