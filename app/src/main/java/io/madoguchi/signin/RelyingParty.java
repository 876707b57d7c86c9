package io.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * For which address passkeys are good: that of {@code PORTAL_BASE_URL}. Without one, for this machine by its name, as
 * passkeys know no numbers: {@code http://localhost:8080}.
 */
@Component
public class RelyingParty {

    private static final String THIS_MACHINE = "localhost";

    private final String baseUrl;

    RelyingParty(@Value("${portal.base-url:}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String id() {
        return baseUrl.isEmpty() ? THIS_MACHINE : URI.create(baseUrl).getHost();
    }

    public Set<String> origins(HttpServletRequest request) {
        if (baseUrl.isEmpty()) {
            return Set.of("http://" + THIS_MACHINE + ":" + request.getServerPort());
        }
        URI base = URI.create(baseUrl);
        return Set.of(base.getScheme() + "://" + base.getAuthority());
    }
}
