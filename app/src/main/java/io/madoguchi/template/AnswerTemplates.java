package io.madoguchi.template;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.OnceOnly;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of the module. Everything here is called inside {@code database.as(viewer, …)}; only for vendor staff. */
@Component
public class AnswerTemplates {

    /** So many fit into a list that is searched by typing. */
    static final int MOST = 500;

    private final TemplateStore store;
    private final OnceOnly onceOnly;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    AnswerTemplates(TemplateStore store, OnceOnly onceOnly, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everybody's and the viewer's own, by category. */
    public List<AnswerTemplate> all() {
        return store.all();
    }

    public Optional<AnswerTemplate> find(UUID id) {
        return store.find(id);
    }

    /** @throws Refused {@code template.refused.many} if there are {@link #MOST} */
    public void write(Viewer by, TemplateForm form) {
        onceOnly.run(by, form.formKey(), () -> {
            if (store.count() >= MOST) {
                throw new Refused("template.refused.many", MOST);
            }
            UUID id = ids.next();
            store.insert(by, id, form, clock.instant());
            record(by, "template.written", form.title());
            return id.toString();
        });
    }

    /** @throws Refused {@code template.refused.overtaken} if somebody else was quicker */
    void rewrite(Viewer by, UUID id, TemplateForm form) {
        onceOnly.run(by, form.formKey(), () -> {
            if (store.find(id).isEmpty()) {
                throw new NotFound();
            }
            if (!store.update(by, id, form, clock.instant())) {
                throw new Refused("template.refused.overtaken");
            }
            record(by, "template.rewritten", form.title());
            return id.toString();
        });
    }

    /** @throws Refused {@code template.refused.overtaken} if it is no longer as the viewer saw it */
    void remove(Viewer by, UUID id, int version) {
        AnswerTemplate template = store.find(id).orElseThrow(NotFound::new);
        if (!store.remove(id, version)) {
            throw new Refused("template.refused.overtaken");
        }
        record(by, "template.removed", template.title());
    }

    private void record(Viewer by, String action, String title) {
        audit.record(by, action, Audit.Subject.of("template", title, null));
    }
}
