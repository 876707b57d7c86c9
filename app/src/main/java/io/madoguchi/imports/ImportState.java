package io.madoguchi.imports;

/** How far a run has got. */
public enum ImportState {
    CHECKING,
    /** Nothing is written yet: somebody looks at what would be. */
    CHECKED,
    WRITING,
    WRITTEN,
    /** A file could not be read to its end. */
    REFUSED,
    /** The fault is not in the files. */
    FAILED;

    public boolean isUnderWay() {
        return this == CHECKING || this == WRITING;
    }
}
