package io.madoguchi.template;

import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a template.
 *
 * @param id null for a new one
 * @param categories that there are already, to choose from
 */
public record TemplateEditView(@Nullable UUID id, TemplateForm form, List<String> categories, FormErrors errors) {

    public String action() {
        return id == null ? "/templates" : "/templates/" + id;
    }
}
