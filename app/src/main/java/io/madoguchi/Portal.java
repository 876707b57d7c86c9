package io.madoguchi;

import io.madoguchi.launch.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. What it does is its first argument; see {@link Commands}. */
@SpringBootApplication
public class Portal {

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
