package io.madoguchi.signin;

import io.madoguchi.access.Viewer;
import io.madoguchi.shell.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that came after its session had ended, or for another organisation than the one now in view: kept, shown again to
 * its writer, and sent when he says so. It lies in the session.
 *
 * @param writer the account whose page it was; nobody else gets to see it
 * @param organisation that was in view then; null for vendor staff
 * @param fields text only; files have to be chosen again
 * @param upload the form can carry files
 */
record KeptForm(
        String path,
        UUID writer,
        @Nullable UUID organisation,
        LinkedHashMap<String, ArrayList<String>> fields,
        boolean upload,
        boolean hadFiles)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** In characters, all fields together: twenty times the longest text that a form takes. */
    static final int LONGEST = 400_000;

    /** Hidden fields of every form of a signed-in page: who wrote it, and in which organisation. */
    static final String WRITER = "_as";

    static final String ORGANISATION = "_in";
    /** Marks the form when it is sent again. */
    static final String AGAIN = "_kept";

    private static final String ATTRIBUTE = "kept-form";

    /** Empty if no page of a signed-in person sent this. */
    static Optional<KeptForm> of(HttpServletRequest request) {
        UUID writer = id(request.getParameter(WRITER));
        String path = OwnPath.of(request.getRequestURI());
        if (writer == null || path.equals("/")) {
            return Optional.empty();
        }
        LinkedHashMap<String, ArrayList<String>> fields = new LinkedHashMap<>();
        int room = LONGEST;
        for (Map.Entry<String, String[]> each : request.getParameterMap().entrySet()) {
            String name = each.getKey();
            int size =
                    List.of(each.getValue()).stream().mapToInt(String::length).sum();
            boolean secret = name.toLowerCase(Locale.ROOT).contains("password");
            if (!name.startsWith("_") && !secret && size <= room) {
                fields.put(name, new ArrayList<>(List.of(each.getValue())));
                room -= size;
            }
        }
        return Optional.of(new KeptForm(
                path,
                writer,
                id(request.getParameter(ORGANISATION)),
                fields,
                UploadWithoutViewer.isUpload(request),
                UploadWithoutViewer.hasFiles(request)));
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** The form that waits for this account, if there is one. */
    static Optional<KeptForm> waiting(HttpServletRequest request, UUID account) {
        return kept(request).filter(form -> form.writer.equals(account));
    }

    /** Drops what somebody else wrote at this browser; true if there was something. */
    static boolean dropsOfOthers(HttpServletRequest request, UUID account) {
        boolean ofOthers =
                kept(request).filter(form -> !form.writer.equals(account)).isPresent();
        if (ofOthers) {
            drop(request);
        }
        return ofOthers;
    }

    private static Optional<KeptForm> kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof KeptForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    static void drop(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** Whether sending it now would file it under another organisation than the one it was written for (M6.4). */
    static boolean isForAnotherOrganisation(HttpServletRequest request, Viewer viewer) {
        UUID written = id(request.getParameter(ORGANISATION));
        return written != null
                && viewer.organisation() != null
                && !written.equals(viewer.organisation().id());
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException strange) {
            return null;
        }
    }
}
