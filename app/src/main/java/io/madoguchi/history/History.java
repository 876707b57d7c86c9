package io.madoguchi.history;

import io.madoguchi.access.Viewer;
import io.madoguchi.shell.ListParameters;
import java.util.List;
import org.springframework.stereotype.Component;

/** The door of the module. Everything here is called inside {@code database.as(viewer, …)}. */
@Component
public class History {

    private final InquiryOverviewQuery overviews;
    private final InquiryListQuery list;

    History(InquiryOverviewQuery overviews, InquiryListQuery list) {
        this.overviews = overviews;
        this.list = list;
    }

    /** For a customer's first page, in three statements. */
    public InquiryOverview overview(Viewer viewer) {
        return overviews.of(viewer);
    }

    /** The first rows of the list that the viewer gets for this address, in one statement. */
    public List<InquiryRow> first(Viewer viewer, ListParameters asked) {
        return list.page(viewer, InquiryFilter.of(asked, viewer.isStaff()), InquiryOverviewQuery.SHOWN)
                .rows();
    }
}
