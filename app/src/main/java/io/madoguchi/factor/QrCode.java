package io.madoguchi.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address that an authenticator app reads from the screen, as squares of one SVG path. */
final class QrCode {

    private static final int MARGIN = 4;
    private static final String ISSUER = "Customer Service Portal";

    private QrCode() {}

    /** @param size of each side in squares, margin included */
    record Picture(int size, String path) {}

    static String address(String mail, byte[] secret) {
        return "otpauth://totp/" + encoded(ISSUER + ":" + mail) + "?secret=" + Base32.of(secret) + "&issuer="
                + encoded(ISSUER);
    }

    static Picture picture(String address) {
        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeText(address, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Picture(code.size + 2 * MARGIN, path.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
