package io.madoguchi.launch;

/** The command line cannot be carried out as given; the message says why. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
