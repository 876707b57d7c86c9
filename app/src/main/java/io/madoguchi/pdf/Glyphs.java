package io.madoguchi.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Which characters the font can print. The renderer would leave out the others or print a {@code #}, and nobody would know;
 * so they are replaced before it, by the mark that Japanese printers use for a missing type.
 */
final class Glyphs {

    /** 〓, the geta. */
    static final int MARK = 0x3013;

    /** Kana with their sound mark written apart, as files from a Mac have them: the font has the pair as one character. */
    private static final Pattern APART = Pattern.compile("[\\u3040-\\u30FF][\\u3099\\u309A]");

    private final String font;
    private final Map<Integer, Integer> twins;
    private @Nullable BitSet known;

    /**
     * @param font resource
     * @param twins resource: in each line a character that the font was relieved of, and the one of the same shape that it
     *     has. A shape that stands for two characters would be read, copied and found as the lower one: 用 as the radical ⽤
     */
    Glyphs(String font, String twins) {
        this.font = font;
        this.twins = twins(twins);
    }

    /**
     * A text that can be printed whole.
     *
     * @param missing the characters that are replaced in it
     */
    record Text(String html, Set<Integer> missing) {}

    Text shown(String html) {
        BitSet printable = known();
        Set<Integer> missing = new TreeSet<>();
        StringBuilder out = new StringBuilder(html.length());
        APART.matcher(html)
                .replaceAll(pair -> Normalizer.normalize(pair.group(), Normalizer.Form.NFC))
                .codePoints()
                .filter(c -> !isUnprinted(c))
                .map(c -> twins.getOrDefault(c, c))
                .forEach(c -> {
                    if (!isSpacing(c) && !printable.get(c)) {
                        missing.add(c);
                        out.appendCodePoint(MARK);
                    } else {
                        out.appendCodePoint(c);
                    }
                });
        return new Text(out.toString(), missing);
    }

    /** What a terminal left in a text, such as its escape sequences, is no spacing and may not stand in a document at all. */
    private static boolean isSpacing(int c) {
        return c == '\n' || c == '\t' || c == '\r';
    }

    /** Has no shape of its own: it joins, directs, or chooses between shapes of the character before it. */
    private static boolean isUnprinted(int c) {
        boolean choosesShape = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        return choosesShape || Character.getType(c) == Character.FORMAT;
    }

    private static Map<Integer, Integer> twins(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(
                            Collectors.toMap(line -> line.codePointAt(0), line -> line.codePointBefore(line.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized BitSet known() {
        BitSet found = known;
        if (found == null) {
            found = read();
            known = found;
        }
        return found;
    }

    private BitSet read() {
        BitSet found = new BitSet();
        try (InputStream file = new ClassPathResource(font).getInputStream();
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup shapes = parsed.getUnicodeCmapLookup();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                if (shapes.getGlyphId(c) != 0) {
                    found.set(c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
