package io.madoguchi.imports;

import java.util.List;
import java.util.UUID;

/**
 * A run as its job needs it.
 *
 * @param fingerprint of what the check found; empty before
 */
record ImportRun(UUID id, UUID account, ImportState state, ImportMode mode, String fingerprint, List<File> files) {

    /** An uploaded file; what it is was told when it came. */
    record File(String name, String sha256, String kind, String encoding, int lines) {}
}
