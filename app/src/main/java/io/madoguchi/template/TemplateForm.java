package io.madoguchi.template;

import io.madoguchi.kernel.Ids;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was typed about a template.
 *
 * @param version that the page showed; 0 for a new one
 */
public record TemplateForm(
        UUID formKey, int version, boolean own, String category, String title, String textJa, String textEn) {

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_TEXT = 5_000;

    static TemplateForm sent(Map<String, String> fields, Ids ids) {
        return new TemplateForm(
                key(fields.getOrDefault("form_key", ""), ids),
                version(fields.getOrDefault("version", "")),
                fields.containsKey("own"),
                TypedText.line(fields.get("template_category")).strip(),
                TypedText.line(fields.get("title")).strip(),
                TypedText.lines(fields.get("text_ja")).strip(),
                TypedText.lines(fields.get("text_en")).strip());
    }

    static TemplateForm blank(Ids ids) {
        return new TemplateForm(ids.next(), 0, false, "", "", "", "");
    }

    static TemplateForm of(AnswerTemplate template, Ids ids) {
        return new TemplateForm(
                ids.next(),
                template.version(),
                template.own(),
                template.category(),
                template.title(),
                template.textJa(),
                template.textEn());
    }

    FormErrors errors() {
        FormErrors errors = new FormErrors();
        check(errors, "title", title, LONGEST_LINE, true);
        check(errors, "template_category", category, LONGEST_LINE, true);
        checkText(errors, "text_ja", textJa, true);
        checkText(errors, "text_en", textEn, false);
        return errors;
    }

    public String text(String field) {
        return field.equals("text_ja") ? textJa : textEn;
    }

    private static void checkText(FormErrors errors, String field, String text, boolean required) {
        check(errors, field, text, LONGEST_TEXT, required);
        Set<String> unknown = TemplateField.unknown(text);
        if (!unknown.isEmpty()) {
            errors.reject(field, "template.invalid.field", String.join(" ", unknown));
        }
    }

    private static void check(FormErrors errors, String field, String text, int longest, boolean required) {
        if (TypedText.length(text) > longest || (required && TypedText.isBlank(text))) {
            errors.reject(field, "template.invalid." + field, longest);
        }
    }

    private static UUID key(String sent, Ids ids) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            return ids.next();
        }
    }

    private static int version(String sent) {
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
