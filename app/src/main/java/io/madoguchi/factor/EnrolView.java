package io.madoguchi.factor;

import io.madoguchi.factor.QrCode.Picture;
import io.madoguchi.shell.FormErrors;
import java.util.List;

/**
 * Adding an authenticator app.
 *
 * @param atGate at sign-in, where nothing else opens before
 * @param replaces an app that is in use already
 * @param key the secret in groups, for who cannot read the picture
 * @param mail as the app shows it
 */
public record EnrolView(
        boolean atGate,
        boolean replaces,
        int size,
        String path,
        List<String> key,
        String mail,
        String rpId,
        FormErrors errors) {

    private static final String GROUPS = "(?<=\\G.{4})";

    static EnrolView of(boolean atGate, boolean replaces, String mail, byte[] secret, String rpId, FormErrors errors) {
        Picture picture = QrCode.picture(QrCode.address(mail, secret));
        return new EnrolView(
                atGate,
                replaces,
                picture.size(),
                picture.path(),
                List.of(Base32.of(secret).split(GROUPS)),
                mail,
                rpId,
                errors);
    }

    public String action() {
        return atGate ? FactorGate.ENROL : FactorPages.PATH + "/totp";
    }
}
