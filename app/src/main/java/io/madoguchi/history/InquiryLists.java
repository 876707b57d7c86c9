package io.madoguchi.history;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.history.InquiryListQuery.Counts;
import io.madoguchi.kernel.Slice;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the list together; to be called inside the viewer's transaction. */
@Component
class InquiryLists {

    private final InquiryListQuery query;
    private final SavedViewStore views;
    private final Audit audit;

    InquiryLists(InquiryListQuery query, SavedViewStore views, Audit audit) {
        this.query = query;
        this.views = views;
        this.audit = audit;
    }

    /** Where somebody's work begins, null for who has none. For sales that is what keeps a customer in doubt, if anything does. */
    @Nullable
    Queue ownQueue(Viewer viewer) {
        Queue own = Queue.of(viewer);
        InquiryFilter inDoubt = InquiryFilter.open().with(Queue.ENTITLEMENT);
        return own == Queue.SALES && query.count(viewer, inDoubt) > 0 ? Queue.ENTITLEMENT : own;
    }

    /** Staff's reading of customers' data stands in the audit log (M5.7). */
    InquiryListView view(Viewer viewer, InquiryFilter filter, Naming naming) {
        if (viewer.isStaff()) {
            audit.record(
                    viewer,
                    "inquiry.list",
                    Audit.Subject.of("inquiry", filter.path().toString(), null));
        }
        Slice<InquiryRow> page = query.page(viewer, filter, InquiryListQuery.PAGE);
        boolean whole = filter.paging().isFirst() && page.after() == null;
        Counts counts = viewer.isStaff()
                ? query.counts(viewer, filter)
                : new Counts(whole ? page.rows().size() : query.count(viewer, filter), Map.of());
        return new InquiryListView(filter, page, counts.total(), counts.queues(), views.of(viewer), naming);
    }
}
