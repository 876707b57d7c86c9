package io.madoguchi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.imports.FileReport;
import io.madoguchi.imports.ImportReport;
import io.madoguchi.imports.Imports;
import io.madoguchi.imports.NamedFile;
import io.madoguchi.imports.ReportText;
import io.madoguchi.shell.Words;
import io.madoguchi.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;

class ImportOfAllKindsDatabaseTest {

    private static final Path DATA = Path.of("src/test/resources/data");

    static List<NamedFile> files(String... names) {
        return Stream.of(names).map(name -> NamedFile.of(DATA.resolve(name))).toList();
    }

    @Test
    void smoke() {
        try (ConfigurableApplicationContext program = ImportProgram.on(TestDatabase.shared().create("imports"))) {
            Imports imports = program.getBean(Imports.class);
            Words words = new Words(program.getBean(MessageSource.class), Locale.JAPANESE);
            for (int i = 0; i < 2; i++) {
                long t = System.nanoTime();
                ImportReport report = imports.load(files("devices.csv", "engagements.csv", "contracts.csv", "accounts.csv", "products.csv", "customers.csv"));
                ReportText.of(report, words).forEach(System.out::println);
                System.out.println((System.nanoTime() - t) / 1_000_000 + " ms");
                assertThat(report.isWritten()).isTrue();
            }
            for (String f : List.of("devices.faulty.csv", "customers.windows31j.csv")) {
                ImportReport report = imports.load(files(f));
                ReportText.of(report, words).forEach(System.out::println);
            }
        }
    }
}
