package io.madoguchi.imports;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf files are imported.
 *
 * @param account null for the command line and the program itself
 * @param everything not only the contracts of own customers
 */
public record By(@Nullable UUID account, String name, boolean everything) {

    public static By viewer(Viewer viewer) {
        return new By(viewer.accountId(), viewer.fullName(), viewer.may(Permission.IMPORT_ALL));
    }

    public static By program(String name) {
        return new By(null, name, true);
    }
}
