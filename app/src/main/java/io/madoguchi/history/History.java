package io.madoguchi.history;

import io.madoguchi.access.Viewer;
import org.springframework.stereotype.Component;

/** The door of the module. Everything here is called inside {@code database.as(viewer, …)}. */
@Component
public class History {

    private final InquiryOverviewQuery overviews;

    History(InquiryOverviewQuery overviews) {
        this.overviews = overviews;
    }

    /** For the first page, in three statements. */
    public InquiryOverview overview(Viewer viewer) {
        return overviews.of(viewer);
    }
}
