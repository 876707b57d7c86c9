package io.madoguchi.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Keeps contents under the SHA-256 of their bytes. A content is either wholly there and safe on disk or not at all; the row
 * that names it is written afterwards, so a row without its content cannot exist.
 */
@Component
public class StoredFiles {

    private static final int BUFFER = 64 * 1024;

    private final FileTree tree;

    StoredFiles(FileTree tree) {
        this.tree = tree;
    }

    /**
     * Keeps what the stream gives, which is not closed. The same content twice is kept once.
     *
     * @throws IOException if the stream ends in a failure: its sender has gone
     * @throws FileTooLarge above the limit
     * @throws StorageFailed if the disk is full or broken
     */
    public Stored put(InputStream content, long limitBytes) throws IOException {
        Path incoming = tree.newIncoming();
        try {
            MessageDigest digest = sha256();
            long size = write(content, incoming, digest, limitBytes);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            tree.keep(incoming, sha256);
            return new Stored(sha256, size);
        } finally {
            tree.discard(incoming);
        }
    }

    /** @throws StorageFailed if there is no such content */
    public InputStream open(String sha256) {
        return tree.open(sha256);
    }

    private long write(InputStream content, Path incoming, MessageDigest digest, long limitBytes) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileTree.Writing file = tree.write(incoming);
                OutputStream out = new DigestOutputStream(file, digest)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limitBytes) {
                    throw new FileTooLarge(limitBytes);
                }
                out.write(buffer, 0, read);
            }
            file.force();
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
