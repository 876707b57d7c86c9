package io.madoguchi.imports;

import java.util.List;

/** Hears how a run gets on, batch by batch, while its transaction is open. */
@FunctionalInterface
public interface Progress {

    Progress NOBODY = (file, soFar, problems, changes) -> {};

    /**
     * @param file its place among the files of the run, from 0
     * @param soFar the counts up to now; its lists hold the first problems and changes only
     * @param problems those of the last batch, in order
     * @param changes those of the last batch, in order
     */
    void batch(int file, FileReport soFar, List<Problem> problems, List<Change> changes);

    /** The last word before what has been written is committed, inside the transaction; false takes all of it back. */
    default boolean settles(ImportReport report) {
        return true;
    }
}
