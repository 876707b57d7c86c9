package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.Visitors;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The portal behind a proxy that ends https: it is asked in plain, and a browser's rules are followed by hand. */
@PortalTest
@TestPropertySource(properties = {"portal.base-url=https://portal.example", "portal.test.name=https"})
@DisplayName("where people come by https, nothing of ours goes in plain")
class HttpsWebTest {

    @Autowired
    private Visitors visitors;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void everyCookieIsSecureAndEveryAnswerSaysHttpsOnly() throws Exception {
        String page = send("/login", "");
        String token = Jsoup.parse(page).select("input[name=_csrf]").val();
        send(
                "/login",
                "username=" + Cast.AOBA_ADMINISTRATOR + "&password=" + Cast.PASSWORD + "&_csrf=" + encoded(token));
        assertThat(cookies).containsKeys("__Host-session", "__Host-form-token");

        String profile = send("/profile", "");
        assertThat(Jsoup.parse(profile).select("h1")).isNotEmpty();
        token = Jsoup.parse(profile).select("input[name=_csrf]").val();
        send("/language", "language=ja&_csrf=" + encoded(token));
        // Says something to the next page, which is kept in a cookie.
        send("/language", "language=ja&_csrf=wrong");
        send("/", "");
        assertThat(cookies).containsKeys("lang", "flash");
        send("/no-such-page", "");
        send("/devices/%25", "");
        send("/actuator/health", "");
    }

    /** Gives the page; a form if there are fields. */
    private String send(String path, String fields) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(visitors.base() + path))
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
        if (!fields.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields));
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as(path)
                .hasValue("max-age=31536000");
        keep(path, answer.headers().allValues("Set-Cookie"));
        return answer.body();
    }

    private void keep(String path, List<String> set) {
        for (String line : set) {
            assertThat(line.toLowerCase(Locale.ROOT)).as(path).contains("; secure", "samesite=lax", "path=/");
            assertThat(line).as(path).doesNotContainIgnoringCase("domain=");
            HttpCookie cookie = HttpCookie.parse(line).getFirst();
            if (cookie.getName().equals("__Host-session")) {
                assertThat(cookie.isHttpOnly()).isTrue();
            }
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
