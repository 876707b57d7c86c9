package io.madoguchi.launch;

/** Where the program begins; its first argument is the command. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
