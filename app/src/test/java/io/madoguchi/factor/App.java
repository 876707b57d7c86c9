package io.madoguchi.factor;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Somebody's authenticator app, filled from the key that the page shows. */
final class App {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final byte[] secret;
    private final TestClock clock;

    private App(byte[] secret, TestClock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** From the page that shows it. */
    static App of(Answer page, TestClock clock) {
        return new App(decoded(page.document().select("code").text()), clock);
    }

    /** Sets one up on the own page; gives the app and the recovery codes. */
    static Set setUp(Visitor visitor, TestClock clock) {
        App app = of(visitor.get("/profile/security/totp"), clock);
        Answer codes = visitor.post(
                "/profile/security/totp", "one_time_password", app.code(), "proof_password", Cast.PASSWORD);
        if (codes.status() != 200) {
            throw new AssertionError(codes.status() + " " + codes.text());
        }
        return new Set(app, codes.document().select("li code").eachText());
    }

    record Set(App app, List<String> codes) {}

    /** What it shows now. */
    String code() {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    /** What it shows when the present code has gone. */
    String nextCode() {
        clock.advance(STEP);
        return code();
    }

    String wrongCode() {
        return String.format(Locale.ROOT, "%06d", (Integer.parseInt(code()) + 500_000) % 1_000_000);
    }

    private static byte[] decoded(String groups) {
        String text = groups.replace(" ", "");
        byte[] bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int held = 0;
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            buffer = (buffer << 5) | ALPHABET.indexOf(text.charAt(i));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[next++] = (byte) (buffer >> held);
            }
        }
        return bytes;
    }
}
