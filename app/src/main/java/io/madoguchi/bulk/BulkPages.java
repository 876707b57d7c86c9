package io.madoguchi.bulk;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.outage.Outages;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inquiries/bulk}: what was chosen in a list, what can be done with it, and then what came of each. */
@Controller
@Requires({Permission.WRITE_NOTES, Permission.SEE_AUDIT})
class BulkPages {

    private final Database database;
    private final BulkQuery query;
    private final BulkActs acts;
    private final Outages outages;
    private final Audit audit;
    private final Ids ids;

    BulkPages(Database database, BulkQuery query, BulkActs acts, Outages outages, Audit audit, Ids ids) {
        this.database = database;
        this.query = query;
        this.acts = acts;
        this.outages = outages;
        this.audit = audit;
        this.ids = ids;
    }

    @GetMapping("/inquiries/bulk")
    ModelAndView choose(Viewer viewer, @RequestParam MultiValueMap<String, String> asked) {
        BulkForm form = BulkForm.sent(asked, ids.next());
        FormErrors errors = form.errorsOfChoice();
        return page(
                viewer, form, errors, List.of(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/inquiries/bulk")
    ModelAndView carryOut(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        BulkForm form = BulkForm.sent(sent, ids.next());
        BulkAct act = BulkAct.of(viewer, form.act()).orElseThrow(NotFound::new);
        FormErrors errors = form.errors(act);
        if (!errors.isEmpty()) {
            return page(viewer, form, errors, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // Before anything is done: whoever names what does not exist for him gets nothing done at all.
        database.as(viewer, () -> rows(form));
        return page(viewer, form, errors, acts.carryOut(viewer, act, form), HttpStatus.OK);
    }

    /** Too many are not even looked up. Staff's reading of customers' data stands in the audit log (M5.7). */
    private ModelAndView page(
            Viewer viewer, BulkForm form, FormErrors errors, List<BulkOutcome> outcomes, HttpStatus status) {
        BulkView view = database.as(viewer, () -> {
            List<BulkAct> open = BulkAct.openTo(viewer);
            List<BulkRow> rows = errors.has("inquiry") ? List.of() : rows(form);
            audit.record(viewer, "inquiry.list", Audit.Subject.of("inquiry", "/inquiries", null));
            return new BulkView(
                    rows,
                    Set.copyOf(form.numbers()),
                    open,
                    open.contains(BulkAct.ASSIGN) ? query.engineers() : List.of(),
                    open.contains(BulkAct.LINK) ? outages.open() : List.of(),
                    outcomes.isEmpty() ? form.formKey() : ids.next(),
                    errors,
                    outcomes);
        });
        return Html.page("bulk/bulk", view, status);
    }

    private List<BulkRow> rows(BulkForm form) {
        List<BulkRow> rows = query.rows(form.numbers());
        if (rows.size() < form.numbers().size()) {
            throw new NotFound();
        }
        return rows;
    }
}
