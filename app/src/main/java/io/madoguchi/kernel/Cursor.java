package io.madoguchi.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The place in an ordered list after or before which a page begins, as it stands in an address. The check sum tells a cut or
 * altered address from a whole one; it guards nothing, for the place decides no right to see a row.
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final int CHECK_LENGTH = 8;

    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    /** Empty if the text is none that {@link #text()} made. */
    public static Optional<Cursor> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String rest = plain.length() < CHECK_LENGTH ? "" : plain.substring(CHECK_LENGTH);
            return plain.equals(check(rest) + rest)
                    ? Optional.of(new Cursor(List.of(rest.split(SEPARATOR, -1))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public String text() {
        String plain = String.join(SEPARATOR, values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((check(plain) + plain).getBytes(StandardCharsets.UTF_8));
    }

    private static String check(String plain) {
        CRC32 sum = new CRC32();
        sum.update(plain.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
