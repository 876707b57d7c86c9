package io.madoguchi.storage;

/** A file is larger than its limit; nothing of it is kept. */
public final class FileTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long limitBytes;

    FileTooLarge(long limitBytes) {
        super("The file is larger than " + limitBytes + " bytes");
        this.limitBytes = limitBytes;
    }

    public long limitBytes() {
        return limitBytes;
    }
}
