package io.madoguchi.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code on paper for the day the telephone is lost, good once. 120 random bits, so that its plain SHA-256 is enough; letters
 * that are easily taken for another are left out.
 */
record RecoveryCode(String value) {

    static final int COUNT = 10;
    /** From so many left on its owner is asked to make new ones. */
    static final int FEW = 3;

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LETTERS = 24;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static List<RecoveryCode> set() {
        return Stream.generate(RecoveryCode::next).limit(COUNT).toList();
    }

    private static RecoveryCode next() {
        return new RecoveryCode(RANDOM.ints(LETTERS, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining()));
    }

    /** As somebody typed it: with or without hyphens, in small or full-width letters. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", ""));
    }

    /** In groups, to be read from paper. */
    String shown() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
