package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import org.springframework.stereotype.Component;

/** The door of the module. Everything here is called inside {@code database.as(viewer, …)}. */
@Component
public class Inquiries {

    private final Reception reception;
    private final InquiryOverviewQuery overviews;

    Inquiries(Reception reception, InquiryOverviewQuery overviews) {
        this.reception = reception;
        this.overviews = overviews;
    }

    /**
     * Writes the report down, gives it a number and sees to the mails. The same form again gives the same inquiry.
     *
     * @throws NotFound if device, contract or engagement do not exist for the viewer, or it is about money that he may not
     *     see
     * @throws Refused {@code inquiry.refused.engagement} if the viewer has to say which engagement is meant
     */
    public Reported report(Viewer viewer, NewInquiry report) {
        return reception.report(viewer, report);
    }

    /** For the first page, in three statements. */
    public InquiryOverview overview(Viewer viewer) {
        return overviews.of(viewer);
    }
}
