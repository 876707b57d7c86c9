package io.madoguchi.imports;

import java.util.List;

/** How a run ended. */
public record ImportReport(ImportMode mode, boolean isWritten, List<FileReport> files) {

    public boolean isFaulty() {
        return files.stream().anyMatch(file -> file.faulty() > 0 || !file.isReadable());
    }

    /** Nothing wrong, and written unless nothing was to be written. */
    public boolean isSuccess() {
        return isWritten || (mode == ImportMode.DRY_RUN && !isFaulty());
    }
}
