package io.madoguchi.shell;

import io.madoguchi.access.Access;
import io.madoguchi.access.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes what every template knows from the request. */
@Component
public class Pages {

    private final MessageSource messages;
    private final List<NavigationItem> navigation;
    private final boolean demo;
    private final String assets;

    Pages(
            MessageSource messages,
            List<NavigationItem> navigation,
            @Value("${portal.demo:false}") boolean demo,
            AssetVersion assets) {
        this.messages = messages;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.demo = demo;
        this.assets = assets.value();
    }

    public Page of(HttpServletRequest request, HttpServletResponse response) {
        Viewer viewer = Access.viewer(request).orElse(null);
        if (viewer != null) {
            Language.remember(request, response, viewer.locale());
        }
        return new Page(
                viewer,
                words(request),
                path(request),
                csrf(request),
                viewer == null
                        ? List.of()
                        : navigation.stream()
                                .filter(item -> viewer.may(item.permission())
                                        && item.isFor().test(viewer))
                                .toList(),
                flash(request, response),
                demo,
                assets);
    }

    public Words words(HttpServletRequest request) {
        return new Words(messages, Language.of(request));
    }

    public Words words(Locale locale) {
        return new Words(messages, locale);
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : original.toString();
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** The cookie comes from the browser: a key that no text has is not shown. */
    private @Nullable String flash(HttpServletRequest request, HttpServletResponse response) {
        String key = Flash.take(request, response);
        if (key == null) {
            return null;
        }
        try {
            messages.getMessage(key, null, Locale.JAPANESE);
            return key;
        } catch (NoSuchMessageException unknown) {
            return null;
        }
    }
}
