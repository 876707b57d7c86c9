package io.madoguchi.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * The secret of a link in a mail, such as that to set a password: 256 random bits, so that its plain SHA-256 is enough. Only the mail has the secret, only
 * the hash is stored.
 */
public record LinkToken(String text) {

    private static final int BYTES = 32;
    private static final RandomGenerator RANDOM = new SecureRandom();

    public static LinkToken next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each Java has SHA-256", impossible);
        }
    }

    String path() {
        return "/password/reset?token=" + text;
    }

    @Override
    public String toString() {
        return "LinkToken";
    }
}
