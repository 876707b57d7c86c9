package io.madoguchi.launch;

import io.madoguchi.database.Logins;
import org.springframework.context.ConfigurableApplicationContext;

/** The parts of the program that import files. */
final class ImportProgram {

    private static final String PARTS = "imports\\.(Imports|ImportLock)|\\w+\\.\\w+Import(Store)?";

    private ImportProgram() {}

    static ConfigurableApplicationContext on(Logins logins) {
        return CommandProgram.on(logins, PARTS);
    }
}
