package io.madoguchi.inquiry;

/**
 * What a verb did: the inquiry as it is afterwards and the entry that tells of it.
 *
 * @param text what was written, stripped
 */
public record Step(Inquiry after, EntryKind kind, String text, EntryDetail detail) {

    /** A note leaves the inquiry as it is. */
    boolean changesNothing() {
        return kind == EntryKind.NOTE;
    }
}
