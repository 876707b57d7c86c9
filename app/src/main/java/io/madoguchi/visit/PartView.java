package io.madoguchi.visit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a part.
 *
 * @param steps newest first
 * @param forms what the viewer can do now
 * @param trouble why a form is shown again; null on an ordinary look
 */
public record PartView(
        InquiryLine inquiry,
        Part part,
        boolean late,
        List<DispatchStep> steps,
        Map<PartVerb, Fields> forms,
        @Nullable Trouble trouble) {

    public @Nullable Fields form(PartVerb verb) {
        return forms.get(verb);
    }
}
