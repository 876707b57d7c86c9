package io.madoguchi.visit;

import io.madoguchi.attachment.Upload;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a visit.
 *
 * @param steps newest first
 * @param forms what the viewer can do now
 * @param trouble why a form is shown again; null on an ordinary look
 * @param kept the signature that came with that form
 */
public record VisitView(
        InquiryLine inquiry,
        Visit visit,
        boolean late,
        List<DispatchStep> steps,
        Map<VisitVerb, Fields> forms,
        @Nullable Trouble trouble,
        List<Upload> kept) {

    public @Nullable Fields form(VisitVerb verb) {
        return forms.get(verb);
    }
}
