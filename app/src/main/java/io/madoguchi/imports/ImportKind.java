package io.madoguchi.imports;

import io.madoguchi.access.Permission;
import java.util.List;
import java.util.Set;

/**
 * A kind of file, told by its header row; contributed by the module whose records it fills. The text of its name has the key
 * {@code imports.kind.NAME}.
 */
public interface ImportKind {

    String name();

    /** What one must be permitted to import it. */
    Permission permission();

    /** All columns; in a file they may stand in any order. */
    List<Column> columns();

    /** The columns that name the record: together they may stand in one line only. */
    List<String> key();

    /**
     * When its lines are taken, among the lines of all files of a run: what is referred to comes first. A kind whose lines
     * depend on another kind that depends on it has more than one step.
     *
     * <pre>
     *  10 accounts of staff      20 customers                          21 customers of a reseller
     *  30 accounts of customers  40 products   50 contracts   60 devices   70 engagements
     *  80 holidays               90 closing days
     * </pre>
     */
    List<Integer> steps();

    default int stepOf(Line line) {
        return steps().getFirst();
    }

    /**
     * Rejects lines whose references or contents are wrong, tells for the others what they add or change, and writes these.
     * Runs in the transaction of the whole run, which is rolled back if nothing is to be written.
     */
    void take(Batch batch);

    /**
     * For a kind whose file tells all there is: takes away what it no longer names, after its last line. Not asked if a line
     * is faulty, because it may be just the one that names the record.
     *
     * @param records the keys of all lines of the kind so far
     */
    default List<Change> removeUnnamed(Set<String> records) {
        return List.of();
    }
}
