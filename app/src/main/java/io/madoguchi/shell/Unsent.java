package io.madoguchi.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a form had sent when the database was gone: the error page carries it and can send it again. No session is needed for
 * that, and no browser that fills the previous page again.
 *
 * <p>The form token is the one that came, never a fresh one: what another site had a person send is refused the second time
 * as it would have been the first.
 *
 * @param fields as they came, in their order; a name may come twice
 * @param upload whether the form is one with files, which are not among the fields
 */
public record Unsent(String path, List<Field> fields, boolean upload, boolean hadFiles) {

    /** In bytes: any text that our forms take, and never a file worth mentioning, which would be read for anybody. */
    private static final int LONGEST = 4 * 1024 * 1024;

    /** One value of the form. */
    public record Field(String name, String value) {}

    /** Empty if nothing was typed, if it is too long, or if it holds a password, which no page ever shows again. */
    static Optional<Unsent> of(HttpServletRequest request) {
        int length = request.getContentLength();
        if (!isForm(request) || length < 0 || length > LONGEST) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                fields.add(new Field(name, value));
            }
        });
        boolean secret = fields.stream()
                .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).contains("password"));
        if (secret || fields.isEmpty()) {
            return Optional.empty();
        }
        boolean upload = String.valueOf(request.getContentType()).startsWith("multipart/");
        return Optional.of(new Unsent(OwnPath.of(path(request)), fields, upload, upload && hasFiles(request)));
    }

    /** While an error is shown, the request itself passes for a GET. */
    static boolean isForm(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return "POST".equals(original == null ? request.getMethod() : original);
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    private static boolean hasFiles(HttpServletRequest request) {
        try {
            return request.getParts().stream()
                    .anyMatch(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isEmpty());
        } catch (IOException | ServletException unreadable) {
            return true;
        }
    }
}
