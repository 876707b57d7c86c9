package io.madoguchi.ticket;

import io.madoguchi.template.AnswerTemplate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The templates for a box of an inquiry, each as it reads there.
 *
 * @param box whose form follows, or for which one is chosen
 * @param chosen whose text stands in the form; null while nothing is chosen
 */
public record TemplateChoiceView(
        String number,
        String subject,
        String readerName,
        Box box,
        int version,
        UUID formKey,
        List<Filled> filled,
        @Nullable Filled chosen) {

    /** @param text with the fields of the inquiry in their places, in its reader's language */
    public record Filled(AnswerTemplate template, String text) {}

    public String path() {
        return "/inquiries/" + number + "/templates";
    }
}
