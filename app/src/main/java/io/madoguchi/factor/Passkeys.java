package io.madoguchi.factor;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Refused;
import io.madoguchi.signin.RelyingParty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers passkeys and checks them (WebAuthn). Each is found without a name typed, and its device asks for a finger, a face
 * or a PIN: it is two factors at once. Each challenge lies in the session and is good once.
 */
@Component
class Passkeys {

    static final int LONGEST_NAME = 60;
    private static final String NAME = "Customer Service Portal";
    private static final String CREATION = "passkey.creation";
    private static final String REQUEST = "passkey.request";

    private final Database database;
    private final PasskeyStore store;
    private final FactorNews news;
    private final RelyingParty rp;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(Database database, PasskeyStore store, FactorNews news, RelyingParty rp, Clock clock) {
        this.database = database;
        this.store = store;
        this.news = news;
        this.rp = rp;
        this.clock = clock;
    }

    /** What the browser needs to make one. */
    String creationOptions(Viewer viewer, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = operations(viewer, true, request)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication(viewer)));
        request.getSession().setAttribute(CREATION, options);
        return json.writeValueAsString(options);
    }

    /** @throws Refused if what the browser sent is no new passkey */
    void register(Viewer viewer, String credential, String name, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options =
                (PublicKeyCredentialCreationOptions) once(request.getSession(), CREATION);
        String label = name.strip();
        if (label.isEmpty() || label.codePointCount(0, label.length()) > LONGEST_NAME) {
            throw new Refused("passkey.name.wrong", LONGEST_NAME);
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(credential, new TypeReference<>() {});
            operations(viewer, true, request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(made, label)));
        } catch (RuntimeException unusable) {
            throw refused("passkey.unusable", unusable);
        }
        database.as(viewer, () -> news.tell(viewer, FactorNews.PASSKEY_ADDED));
    }

    /** What the browser needs to show one. */
    String requestOptions(@Nullable Viewer viewer, HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = operations(viewer, false, request)
                .createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(authentication(viewer)));
        request.getSession().setAttribute(REQUEST, options);
        return json.writeValueAsString(options);
    }

    /**
     * @return the account whose passkey it is
     * @throws Refused if it does not count, for whatever reason
     */
    UUID authenticate(String credential, HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options =
                (PublicKeyCredentialRequestOptions) once(request.getSession(), REQUEST);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                    json.readValue(credential, new TypeReference<>() {});
            Bytes owner = operations(null, false, request)
                    .authenticate(new RelyingPartyAuthenticationRequest(options, shown))
                    .getId();
            Bytes said = shown.getResponse().getUserHandle();
            // The device says whose it is; it must be the one under whom we have it.
            if (said != null && !said.equals(owner)) {
                throw new Refused("passkey.refused");
            }
            return UserHandle.account(owner);
        } catch (RuntimeException unusable) {
            throw refused("passkey.refused", unusable);
        }
    }

    private static Object once(HttpSession session, String name) {
        Object options = session.getAttribute(name);
        if (options == null) {
            throw new Refused("passkey.late");
        }
        session.removeAttribute(name);
        return options;
    }

    private Webauthn4JRelyingPartyOperations operations(
            @Nullable Viewer viewer, boolean adds, HttpServletRequest request) {
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                new PasskeyOwner(viewer),
                new PasskeyRows(database, store, clock, viewer, adds),
                PublicKeyCredentialRpEntity.builder().id(rp.id()).name(NAME).build(),
                rp.origins(request));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static Authentication authentication(@Nullable Viewer viewer) {
        return viewer == null
                ? new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("NOBODY"))
                : UsernamePasswordAuthenticationToken.authenticated(
                        viewer.accountId().toString(), null, List.of());
    }

    private static Refused refused(String key, RuntimeException cause) {
        Refused refused = new Refused(key);
        refused.initCause(cause);
        return refused;
    }
}
