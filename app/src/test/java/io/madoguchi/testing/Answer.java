package io.madoguchi.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What came back. */
public final class Answer {

    private final int status;
    private final byte[] body;
    private final HttpHeaders headers;

    Answer(int status, byte[] body, HttpHeaders headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    public int status() {
        return status;
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isHtml() {
        return header("Content-Type").startsWith("text/html");
    }

    public Document document() {
        return Jsoup.parse(body());
    }

    /** The text that a person reads. */
    public String text() {
        return document().text();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The path that a redirect leads to. */
    public String location() {
        String location = header("Location");
        if (!location.startsWith("http")) {
            return location;
        }
        URI uri = URI.create(location);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Statements that the page took, all databases and the session included. */
    public int statements() {
        return Integer.parseInt(header("X-Statements"));
    }
}
