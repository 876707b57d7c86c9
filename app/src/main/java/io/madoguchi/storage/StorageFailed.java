package io.madoguchi.storage;

import java.io.IOException;

/** A file cannot be kept, because the disk is full or broken; nothing of it is kept. The fault is ours, not the sender's. */
public final class StorageFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageFailed(String message, IOException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
