package io.madoguchi.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Hashes as {@code {pbkdf2-ROUNDS}…}: the rounds stand in each hash, so they can be raised without locking anybody out.
 * PBKDF2-HMAC-SHA256 with 600,000 rounds (OWASP, 2023); fewer only where a demonstration or a test would wait for it.
 * Half of the processors hash at most: however many passwords are tried, pages find the other half free.
 */
@Component
class PasswordHashes implements PasswordEncoder {

    private static final Pattern HASH = Pattern.compile("\\{pbkdf2-([0-9]{1,7})}([0-9a-f]+)");
    private static final int SALT_BYTES = 16;

    private final int rounds;
    private final Slots slots = new Slots(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final Map<Integer, PasswordEncoder> encoders = new ConcurrentHashMap<>();

    PasswordHashes(@Value("${portal.password-rounds:600000}") int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return "{pbkdf2-" + rounds + "}" + slots.in(() -> encoder(rounds).encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        Matcher parts = HASH.matcher(hash == null ? "" : hash);
        return parts.matches()
                && slots.in(() -> encoder(Integer.parseInt(parts.group(1))).matches(password, parts.group(2)));
    }

    private PasswordEncoder encoder(int wanted) {
        return encoders.computeIfAbsent(
                wanted,
                some -> new Pbkdf2PasswordEncoder(
                        "", SALT_BYTES, some, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
    }
}
