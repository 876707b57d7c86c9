package io.madoguchi.imports;

/** A file that cannot be taken at all: no text, no known header, a quotation mark that never ends. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Unreadable(int line, String key, Object... arguments) {
        super(key);
        this.problem = Problem.ofFile(line, key, arguments);
    }

    Problem problem() {
        return problem;
    }
}
