package io.madoguchi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("M2.3 ./portal import")
class ImportCommandDatabaseTest {

    private static final Path DATA = Path.of("src/test/resources/data");
    private static final String[] ALL = {
        "devices.csv", "engagements.csv", "contracts.csv", "accounts.csv", "products.csv", "customers.csv"
    };

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void worksOnADirectoryWhosePortalIsStoppedAndOnOneThatRuns() {
        assertThat(command(ALL)).isZero();
        assertThat(printed()).contains("対象機器: devices.csv", "追加 1,651行", "取り込みました。", "added 1,651");

        try (Store running = Store.embedded(new DataDirectory(directory))) {
            assertThat(running.logins().url()).isNotEmpty();
            assertThat(command(ALL)).isZero();
            assertThat(printed()).contains("変更なし 1,651行");

            assertThat(command("devices.faulty.csv")).isEqualTo(1);
            assertThat(printed()).contains("3行目 製品コード [product_code]", "取り込みませんでした", "line 3 Product code");
        }
    }

    @Test
    void aFileOrDirectoryThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> command("nowhere.csv"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("nowhere.csv");
        assertThatThrownBy(this::command).isInstanceOf(WrongUse.class);
    }

    private int command(String... files) {
        printed.reset();
        List<String> words = new ArrayList<>(List.of("--data", directory.toString()));
        Stream.of(files).map(name -> DATA.resolve(name).toString()).forEach(words::add);
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new ImportCommand(out, out).run(Options.parse(words), Map.of());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
