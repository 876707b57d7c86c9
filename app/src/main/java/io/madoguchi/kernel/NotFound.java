package io.madoguchi.kernel;

/** What does not exist and what is not the viewer's look the same: 404. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
