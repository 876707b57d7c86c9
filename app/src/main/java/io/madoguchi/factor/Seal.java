package io.madoguchi.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must be read again, such as the secret of one-time codes, so that a copy of the database alone is of no use
 * (AES-256-GCM). What is sealed for one account opens for no other.
 */
@Component
class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String key;

    Seal(@Value("${portal.factor.key:}") String key) {
        this.key = key;
    }

    byte[] close(UUID account, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = carryOut(Cipher.ENCRYPT_MODE, account, nonce, plain);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(UUID account, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return carryOut(Cipher.DECRYPT_MODE, account, nonce, rest);
    }

    private byte[] carryOut(int mode, UUID account, byte[] nonce, byte[] text) {
        if (key.isBlank()) {
            throw new IllegalStateException("PORTAL_FACTOR_KEY is not set: nothing can be encrypted");
        }
        try {
            byte[] hashed = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(hashed, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException(
                    "What was encrypted with another PORTAL_FACTOR_KEY cannot be read", otherKey);
        }
    }
}
