package io.madoguchi.signin;

import io.madoguchi.access.Access;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the text, but not the files, out of a form with attachments that comes from nobody: usually of somebody whose
 * session has ended. Tomcat would write up to 320 MB to the disk as soon as the form token is asked for, for anyone on the
 * internet; here files are read past as they arrive and text is kept up to a limit.
 */
class UploadWithoutViewer extends OncePerRequestFilter {

    private static final String HAD_FILES = UploadWithoutViewer.class.getName() + ".hadFiles";
    private static final long MOST_FIELDS = 500;
    /** In bytes, as for everybody else: a Japanese file name of 255 characters takes more than the usual 512. */
    private static final int LONGEST_PART_HEADER = 4096;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, List<String>> texts;
        try {
            texts = texts(request);
        } catch (IOException cutOff) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(new TextOnly(request, texts), response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isUpload(request) || Access.viewer(request).isPresent();
    }

    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** Whether files were really chosen; a form that can carry some is often sent without. */
    static boolean hasFiles(HttpServletRequest request) {
        if (request.getAttribute(HAD_FILES) != null) {
            return true;
        }
        try {
            return isUpload(request)
                    && request.getParts().stream()
                            .map(Part::getSubmittedFileName)
                            .anyMatch(name -> name != null && !name.isEmpty());
        } catch (IOException | ServletException cutOff) {
            return false;
        }
    }

    private static Map<String, List<String>> texts(HttpServletRequest request) throws IOException {
        FileUpload upload = new FileUpload();
        upload.setFileCountMax(MOST_FIELDS);
        upload.setPartHeaderSizeMax(LONGEST_PART_HEADER);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        int room = KeptForm.LONGEST;
        FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
        for (int i = 0; i < MOST_FIELDS && parts.hasNext(); i++) {
            FileItemStream part = parts.next();
            if (!part.isFormField() && part.getName() != null && !part.getName().isEmpty()) {
                request.setAttribute(HAD_FILES, true);
            }
            if (part.isFormField() && part.getFieldName() != null) {
                try (InputStream content = part.openStream()) {
                    String text = new String(content.readNBytes(room), StandardCharsets.UTF_8);
                    room -= Math.min(room, text.length());
                    texts.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
                            .add(text);
                }
            }
        }
        return texts;
    }

    private static final class TextOnly extends HttpServletRequestWrapper {
        private final Map<String, List<String>> texts;

        TextOnly(HttpServletRequest request, Map<String, List<String>> texts) {
            super(request);
            this.texts = texts;
        }

        @Override
        public @Nullable String getParameter(String name) {
            List<String> values = texts.get(name);
            return values == null ? null : values.getFirst();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            List<String> values = texts.get(name);
            return values == null ? null : values.toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            texts.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
            return all;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(texts.keySet());
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable Part getPart(String name) {
            return null;
        }
    }
}
