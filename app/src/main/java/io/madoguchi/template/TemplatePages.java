package io.madoguchi.template;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.NavigationItem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /templates}: for vendor staff who write. */
@Controller
@Requires(Permission.WRITE_NOTES)
class TemplatePages {

    private final Database database;
    private final AnswerTemplates templates;
    private final Ids ids;

    TemplatePages(Database database, AnswerTemplates templates, Ids ids) {
        this.database = database;
        this.templates = templates;
        this.ids = ids;
    }

    @Bean
    static NavigationItem templatesItem() {
        return new NavigationItem("/templates", "nav.templates", "note", Permission.WRITE_NOTES, 45);
    }

    @GetMapping("/templates")
    ModelAndView list(Viewer viewer) {
        return Html.page("template/list", new TemplateListView(database.as(viewer, templates::all)));
    }

    @GetMapping("/templates/new")
    ModelAndView blank(Viewer viewer) {
        return edit(viewer, null, TemplateForm.blank(ids), new FormErrors(), HttpStatus.OK);
    }

    @PostMapping("/templates")
    ModelAndView write(Viewer viewer, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        return save(viewer, null, TemplateForm.sent(sent, ids), response);
    }

    @GetMapping("/templates/{id}")
    ModelAndView template(Viewer viewer, @PathVariable UUID id) {
        return edit(viewer, id, TemplateForm.of(find(viewer, id), ids), new FormErrors(), HttpStatus.OK);
    }

    @PostMapping("/templates/{id}")
    ModelAndView rewrite(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        find(viewer, id);
        return save(viewer, id, TemplateForm.sent(sent, ids), response);
    }

    @PostMapping("/templates/{id}/removal")
    ModelAndView remove(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response) {
        try {
            database.as(viewer, () -> templates.remove(viewer, id, version));
        } catch (Refused refused) {
            FormErrors errors = new FormErrors();
            errors.reject("title", refused.key());
            return edit(viewer, id, TemplateForm.of(find(viewer, id), ids), errors, HttpStatus.CONFLICT);
        }
        Flash.say(response, "template.removed");
        return Html.redirect("/templates");
    }

    private ModelAndView save(Viewer viewer, @Nullable UUID id, TemplateForm form, HttpServletResponse response) {
        FormErrors errors = form.errors();
        if (!errors.isEmpty()) {
            return edit(viewer, id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            database.as(viewer, () -> {
                if (id == null) {
                    templates.write(viewer, form);
                } else {
                    templates.rewrite(viewer, id, form);
                }
            });
        } catch (Refused refused) {
            errors.reject("title", refused.key(), refused.arguments());
            return edit(viewer, id, form, errors, HttpStatus.CONFLICT);
        }
        Flash.say(response, "template.saved");
        return Html.redirect("/templates");
    }

    private AnswerTemplate find(Viewer viewer, UUID id) {
        return database.as(viewer, () -> templates.find(id)).orElseThrow(NotFound::new);
    }

    private ModelAndView edit(
            Viewer viewer, @Nullable UUID id, TemplateForm form, FormErrors errors, HttpStatus status) {
        List<String> categories = database.as(viewer, templates::all).stream()
                .map(AnswerTemplate::category)
                .distinct()
                .toList();
        return Html.page("template/edit", new TemplateEditView(id, form, categories, errors), status);
    }
}
