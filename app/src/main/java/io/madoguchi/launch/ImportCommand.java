package io.madoguchi.launch;

import io.madoguchi.imports.By;
import io.madoguchi.imports.Change;
import io.madoguchi.imports.FileReport;
import io.madoguchi.imports.ImportMode;
import io.madoguchi.imports.ImportReport;
import io.madoguchi.imports.Imports;
import io.madoguchi.imports.NamedFile;
import io.madoguchi.imports.Problem;
import io.madoguchi.imports.ReportText;
import io.madoguchi.shell.Texts;
import io.madoguchi.shell.Words;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;

/** {@code import --data DIR [--dry-run] FILE.csv…}: with or without a portal that runs on the directory. */
final class ImportCommand {

    /** Shorter imports are over before anybody wonders. */
    private static final int LINES_BETWEEN_NEWS = 10_000;

    private final PrintStream out;
    private final PrintStream news;

    ImportCommand(PrintStream out, PrintStream news) {
        this.out = out;
        this.news = news;
    }

    static int run(Options options) {
        return new ImportCommand(System.out, System.err).run(options, System.getenv());
    }

    int run(Options options, Map<String, String> environment) {
        List<NamedFile> files =
                options.words().stream().map(ImportCommand::file).toList();
        if (files.isEmpty()) {
            throw new WrongUse("Name at least one file: import --data DIR [--dry-run] FILE.csv…");
        }
        ImportMode mode = options.switches().contains("dry-run") ? ImportMode.DRY_RUN : ImportMode.ALL_OR_NOTHING;
        String user = System.getProperty("user.name", "");
        try (Store store = store(options, Settings.of(options, environment));
                ConfigurableApplicationContext program = ImportProgram.on(store.logins())) {
            ImportReport report =
                    program.getBean(Imports.class).run(files, mode, By.program(("import " + user).strip()), this::tell);
            MessageSource texts = program.getBean(MessageSource.class);
            for (Locale language : Texts.LANGUAGES) {
                ReportText.of(report, new Words(texts, language)).forEach(out::println);
                out.println();
            }
            return report.isSuccess() ? 0 : 1;
        }
    }

    private void tell(int file, FileReport soFar, List<Problem> problems, List<Change> changes) {
        if (soFar.lines() % LINES_BETWEEN_NEWS == 0) {
            news.printf(Locale.ROOT, "%s: %,d%n", soFar.name(), soFar.lines());
        }
    }

    private static Store store(Options options, Settings settings) {
        Path data = settings.data(options).root();
        if (!Store.isExternal(options, settings) && !Files.isDirectory(data)) {
            throw new WrongUse("There is no portal in " + data + ". Start one on it first, or correct --data.");
        }
        return Store.of(options, settings);
    }

    private static NamedFile file(String name) {
        Path path = Path.of(name);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new WrongUse("The file " + path.toAbsolutePath() + " does not exist or cannot be read.");
        }
        return NamedFile.of(path);
    }
}
