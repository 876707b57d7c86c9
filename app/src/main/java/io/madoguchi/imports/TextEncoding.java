package io.madoguchi.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The encoding of a text file, told by trying it on every byte: Japanese text in Windows-31J is never valid UTF-8 by chance
 * for long. Java's "Shift_JIS" would lose ①㈱髙, which "windows-31j" keeps.
 *
 * @param lines ends of lines in the whole file, for the progress shown
 */
record TextEncoding(Charset charset, boolean hasByteOrderMark, int lines) {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int CHUNK = 64 * 1024;

    /** The name for people. */
    String label() {
        return charset.equals(WINDOWS_31J) ? "Windows-31J" : hasByteOrderMark ? "UTF-8 (BOM)" : "UTF-8";
    }

    static TextEncoding of(NamedFile file) throws IOException {
        try (InputStream bytes = file.content().open()) {
            byte[] start = bytes.readNBytes(CHUNK);
            refuseWhatIsNoText(start);
            boolean marked = startsWith(start, BYTE_ORDER_MARK);
            Trial utf8 = new Trial(StandardCharsets.UTF_8);
            Trial windows = new Trial(WINDOWS_31J);
            List<Trial> trials = marked ? List.of(utf8) : List.of(utf8, windows);
            byte[] chunk = marked ? Arrays.copyOfRange(start, BYTE_ORDER_MARK.length, start.length) : start;
            for (; chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                for (Trial trial : trials) {
                    trial.feed(chunk);
                }
            }
            trials.forEach(Trial::finish);
            Trial fitting =
                    trials.stream().filter(trial -> !trial.failed).findFirst().orElse(null);
            if (fitting == null) {
                // The encoding that went further is the one meant.
                Trial meant = marked || utf8.lines >= windows.lines ? utf8 : windows;
                throw new Unreadable(meant.lines + 1, "undecodable", meant == utf8 ? "UTF-8" : "Windows-31J");
            }
            return new TextEncoding(fitting.charset, marked, fitting.lines);
        }
    }

    Reader reader(NamedFile file) throws IOException {
        InputStream bytes = file.content().open();
        if (hasByteOrderMark) {
            bytes.skipNBytes(BYTE_ORDER_MARK.length);
        }
        return new InputStreamReader(bytes, decoder(charset));
    }

    private static void refuseWhatIsNoText(byte[] start) {
        if (start.length == 0) {
            throw new Unreadable(0, "empty");
        }
        if (startsWith(start, new byte[] {'P', 'K', 3, 4})
                || startsWith(start, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11})) {
            throw new Unreadable(0, "workbook");
        }
        if (startsWith(start, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(start, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            throw new Unreadable(0, "utf16");
        }
        for (byte each : start) {
            if (each == 0) {
                throw new Unreadable(0, "noText");
            }
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Decodes and forgets, counting lines up to the first byte that does not fit. */
    private static final class Trial {
        final Charset charset;
        private final CharsetDecoder decoder;
        private final CharBuffer decoded = CharBuffer.allocate(CHUNK);
        private ByteBuffer rest = ByteBuffer.allocate(0);
        int lines;
        boolean failed;

        Trial(Charset charset) {
            this.charset = charset;
            this.decoder = decoder(charset);
        }

        void feed(byte[] chunk) {
            ByteBuffer bytes = ByteBuffer.allocate(rest.remaining() + chunk.length)
                    .put(rest)
                    .put(chunk)
                    .flip();
            decode(bytes, false);
            rest = bytes;
        }

        void finish() {
            decode(rest, true);
        }

        private void decode(ByteBuffer bytes, boolean last) {
            CoderResult result = CoderResult.OVERFLOW;
            while (!failed && result.isOverflow()) {
                result = decoder.decode(bytes, decoded, last);
                decoded.flip();
                lines += (int) decoded.chars().filter(c -> c == '\n').count();
                decoded.clear();
                failed = result.isError();
            }
        }
    }
}
