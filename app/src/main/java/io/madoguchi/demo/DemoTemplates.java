package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Ids;
import io.madoguchi.template.AnswerTemplates;
import io.madoguchi.template.TemplateForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has the service desk write the templates of {@code demo/templates.json}, for everybody. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoTemplates {

    private final Database database;
    private final DemoPeople people;
    private final AnswerTemplates templates;
    private final Ids ids;
    private final JsonMapper json;

    DemoTemplates(Database database, DemoPeople people, AnswerTemplates templates, Ids ids, JsonMapper json) {
        this.database = database;
        this.people = people;
        this.templates = templates;
        this.ids = ids;
        this.json = json;
    }

    private record DemoTemplate(String category, String title, String ja, String en) {}

    void write() {
        Viewer desk = people.person("desk@vendor.example");
        try (InputStream file = new ClassPathResource("demo/templates.json").getInputStream()) {
            for (DemoTemplate each : json.readValue(file, DemoTemplate[].class)) {
                TemplateForm form =
                        new TemplateForm(ids.next(), 0, false, each.category(), each.title(), each.ja(), each.en());
                database.as(desk, () -> templates.write(desk, form));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
