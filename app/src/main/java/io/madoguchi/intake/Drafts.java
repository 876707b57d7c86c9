package io.madoguchi.intake;

import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reports that are not sent yet, kept on the server as they are typed. Each open form has an id of its own, its editor. Where
 * the same draft is open twice, the one that comes second does not overwrite what the other wrote: it goes on as a draft of
 * its own, and is told so.
 */
@Component
class Drafts {

    static final Duration KEPT = Duration.ofDays(30);
    static final int MOST = 50;

    /** What belongs to the open form and not to the report. */
    private static final Set<String> OF_THE_FORM =
            Set.of(ReportForm.EDITOR, ReportForm.VERSION, ReportForm.DEVICE_SEARCH, ReportForm.DEVICE_SHOWN);

    private static final List<String> WORDS = List.of(
            ReportForm.SUBJECT, ReportForm.DESCRIPTION, ReportForm.EFFECT, ReportForm.DEVICE, ReportForm.CONTRACT);

    private final DraftStore store;
    private final ReportQuery reports;
    private final Uploads uploads;
    private final Ids ids;
    private final Clock clock;

    Drafts(DraftStore store, ReportQuery reports, Uploads uploads, Ids ids, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    /** The form as it goes on from here. */
    record Saved(ReportForm form, DraftState state, Instant at) {}

    Saved save(Viewer viewer, ReportForm form) {
        Instant now = clock.instant();
        UUID editor = editor(form);
        Map<String, String> fields = kept(form);
        Optional<Integer> version =
                store.update(viewer, form.formKey(), editor, seen(form.text(ReportForm.VERSION)), fields, now);
        if (version.isPresent()) {
            return new Saved(on(form, editor, version.get()), DraftState.SAVED, now);
        }
        List<DraftStore.Stored> all = store.list(viewer);
        boolean known = all.stream().anyMatch(each -> each.key().equals(form.formKey()));
        DraftState refusal = known ? DraftState.SAVED : refusal(viewer, form);
        if (refusal == DraftState.SAVED && all.size() >= MOST) {
            refusal = DraftState.FULL;
        }
        if (refusal != DraftState.SAVED) {
            return new Saved(form, refusal, now);
        }
        if (!known && store.insert(viewer, form.formKey(), editor, fields, now)) {
            return new Saved(on(form, editor, 1), DraftState.SAVED, now);
        }
        UUID key = ids.next();
        uploads.copy(viewer, form.formKey(), key);
        store.insert(viewer, key, editor, fields, now);
        return new Saved(on(form.withKey(key), editor, 1), DraftState.APART, now);
    }

    private DraftState refusal(Viewer viewer, ReportForm form) {
        boolean empty = WORDS.stream().noneMatch(form::has)
                && uploads.of(viewer, form.formKey()).isEmpty();
        if (empty) {
            return DraftState.EMPTY;
        }
        return reports.earlier(viewer, form.formKey()).isPresent() ? DraftState.SENT : DraftState.SAVED;
    }

    static List<DraftRow> rows(List<DraftStore.Stored> drafts) {
        return drafts.stream()
                .map(each -> new DraftRow(
                        each.key(),
                        each.fields().getOrDefault(ReportForm.SUBJECT, "").strip(),
                        each.savedAt(),
                        each.savedAt().plus(KEPT),
                        each.files()))
                .toList();
    }

    /** In a form of its own. */
    Optional<ReportForm> open(Viewer viewer, UUID key) {
        return store.find(viewer, key).map(each -> on(new ReportForm(key, each.fields()), ids.next(), each.version()));
    }

    ReportForm begun(ReportForm form) {
        return on(form, ids.next(), 0);
    }

    void discard(Viewer viewer, UUID key) {
        if (store.delete(viewer, key)) {
            uploads.removeAll(viewer, key);
        }
    }

    /** If there is a draft of this form, and nobody else has written it meanwhile, it follows what is typed. */
    void keepUp(Viewer viewer, ReportForm form) {
        int seen = seen(form.text(ReportForm.VERSION));
        if (seen > 0) {
            store.update(viewer, form.formKey(), editor(form), seen, kept(form), clock.instant());
        }
    }

    /** It is sent; its files have become attachments. What another form has written of it meanwhile stays. */
    void forget(Viewer viewer, ReportForm form) {
        store.deleteOf(viewer, form.formKey(), editor(form), seen(form.text(ReportForm.VERSION)));
    }

    private UUID editor(ReportForm form) {
        try {
            return UUID.fromString(form.text(ReportForm.EDITOR));
        } catch (IllegalArgumentException strange) {
            return ids.next();
        }
    }

    private static int seen(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException strange) {
            return 0;
        }
    }

    private static ReportForm on(ReportForm form, UUID editor, int version) {
        return form.with(ReportForm.EDITOR, editor.toString()).with(ReportForm.VERSION, Integer.toString(version));
    }

    private static Map<String, String> kept(ReportForm form) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.keySet().removeAll(OF_THE_FORM);
        return fields;
    }
}
