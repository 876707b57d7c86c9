package io.madoguchi.history;

import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Slice;
import java.util.Map;
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
        int total = whole ? page.rows().size() : query.count(viewer, filter);
        Map<Queue, Integer> queues = viewer.isStaff() ? query.queues(viewer) : Map.of();
        return new InquiryListView(filter, page, total, queues, views.of(viewer), naming);
    }
}
