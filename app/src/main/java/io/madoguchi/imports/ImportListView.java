package io.madoguchi.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of all imports: what can be imported, and what has been.
 *
 * @param formKey made anew for each form, so that it is carried out once
 * @param refusals why the files just chosen have not been taken
 * @param older the id from which older runs are read; null if there are none
 */
public record ImportListView(
        UUID formKey,
        List<Refusal> refusals,
        List<Kind> kinds,
        List<Run> runs,
        @Nullable UUID older,
        long mostBytes) {

    /** A file that cannot be taken; the name is empty if no file was chosen. */
    public record Refusal(String name, Problem problem) {}

    /** A kind of file that the viewer may import. */
    public record Kind(String name, List<Column> columns) {}

    /** A run in the list. */
    public record Run(UUID id, Instant at, String by, ImportState state, List<File> files, int changes, int faulty) {}

    /** A file of a run in the list. */
    public record File(String name, String kind) {}
}
