package io.madoguchi.shell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells a browser the name of a file and whether to show or to save it. */
public final class ContentDisposition {

    private ContentDisposition() {}

    /** A {@code Content-Disposition} with the name in UTF-8 (RFC 5987, 6266), and in ASCII for what cannot read that. */
    public static String of(String type, String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints()
                .forEach(c -> ascii.append(c < ' ' || c > '~' || c == '"' || c == '\\' || c == '%' ? '_' : (char) c));
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > 0 && (Character.isLetterOrDigit(each) || "!#$&+-.^_`|~".indexOf(each) >= 0);
            encoded.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
        }
        return type + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
