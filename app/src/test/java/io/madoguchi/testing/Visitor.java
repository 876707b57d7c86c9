package io.madoguchi.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser without JavaScript: keeps cookies, sends forms with their token, follows no redirect by itself.
 * Fields are given as name, value, name, value …
 */
public final class Visitor {

    private static final String BOUNDARY = "----portal-test-boundary";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String base;
    private final HttpClient client;
    private String token = "";
    private String account = "";

    /** The page seen last that has either, read only when a form is sent. */
    private @Nullable Answer unread;

    Visitor(String base) {
        this(base, InetAddress.getLoopbackAddress());
    }

    /** @param from the network address that the program sees */
    Visitor(String base, InetAddress from) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .localAddress(from)
                .build();
    }

    public void signIn(String mail, String password) {
        get("/login");
        Answer answer = post("/login", "username", mail, "password", password);
        if (answer.status() != 302 || answer.location().contains("refused")) {
            throw new AssertionError(
                    "Sign-in of " + mail + " was refused: " + answer.status() + " " + answer.location());
        }
        get("/profile");
        get("/");
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** As htmx asks for a part of a page. */
    public Answer getFragment(String path) {
        return send(
                HttpRequest.newBuilder(uri(path)).header("HX-Request", "true").GET());
    }

    /** A request that no page of ours makes. */
    public Answer request(String method, String path) {
        return send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody()));
    }

    /** Sends a form, with the token of the page seen last. */
    public Answer post(String path, String... fields) {
        return postRaw(path, body(fields));
    }

    private String body(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
                .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token()) + "&_as=" + encoded(account)));
    }

    /** As a script of ours sends a form by itself. */
    public Answer postFragment(String path, String... fields) {
        return send(form(path, body(fields)).header("HX-Request", "true"));
    }

    /** Sends exactly this as a form. */
    public Answer postRaw(String path, String body) {
        return send(form(path, body));
    }

    private HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends a form with files. */
    public Answer postFiles(String path, List<FilePart> files, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(List.of("_csrf", token(), "_as", account));
        for (int i = 0; i < all.size(); i += 2) {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + all.get(i) + "\"\r\n\r\n"
                            + all.get(i + 1) + "\r\n");
        }
        for (FilePart file : files) {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(file.content());
            write(body, "\r\n");
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The value of a {@code Cookie} header, for a test that speaks HTTP by itself. */
    public String cookies() {
        CookieManager manager = (CookieManager) client.cookieHandler().orElseThrow();
        return manager.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response.body(), response.headers());
            if (answer.isHtml()) {
                remember(answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void remember(Answer answer) {
        boolean hasToken = answer.body().contains("name=\"_csrf\"");
        boolean hasAccount = answer.body().contains("name=\"_as\"");
        if (hasToken != hasAccount) {
            token();
        }
        if (hasToken || hasAccount) {
            unread = answer;
        }
    }

    private String token() {
        if (unread != null) {
            Document page = unread.document();
            unread = null;
            token = value(page, "_csrf", token);
            account = value(page, "_as", account);
        }
        return token;
    }

    private static String value(Document page, String name, String otherwise) {
        Element field = page.selectFirst("input[name=" + name + "]");
        return field == null ? otherwise : field.val();
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of a form. */
    public record FilePart(String field, String name, byte[] content) {}
}
