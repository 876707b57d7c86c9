package io.madoguchi.history;

import static io.madoguchi.testing.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.contract.RecentInquiries;
import io.madoguchi.contract.RecentInquiry;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.ReportTyped;
import io.madoguchi.testing.Rows;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@DisplayName("M8.1 the inquiries in a nutshell")
class InquiryOverviewWebTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private Database database;

    @Autowired
    private Viewers viewers;

    @Autowired
    private History inquiries;

    @Autowired
    private RecentInquiries recent;

    @Test
    void aCustomerSeesWhatIsOpenAndWhatWaitsForHim() {
        String number =
                ReportTyped.incident(visitors.as(SOUTHPORT_ADMINISTRATOR)).report();
        InquiryOverview before = overview(SOUTHPORT_ADMINISTRATOR);
        assertThat(before.newest().getFirst().number()).isEqualTo(number);
        assertThat(before.attention()).extracting(InquiryRow::number).doesNotContain(number);

        TicketForm.of(visitors.as(DESK), number, "intake").done();
        TicketForm.of(visitors.as(ENGINEER), number, "work").done();
        TicketForm.of(visitors.as(ENGINEER), number, "messages")
                .with("text", "?")
                .with("asks", "on")
                .done();

        InquiryOverview after = overview(SOUTHPORT_ADMINISTRATOR);
        assertThat(after.open()).isEqualTo(before.open());
        assertThat(after.waitingForCustomer()).isEqualTo(before.waitingForCustomer() + 1);
        assertThat(after.attention()).extracting(InquiryRow::number).contains(number);
        assertThat(overview(TOKAI_ADMINISTRATOR).newest())
                .extracting(InquiryRow::number)
                .doesNotContain(number);
    }

    @Test
    void aDeviceShowsItsNewestInquiriesToThoseWhoSeeThem() {
        String number = ReportTyped.incident(visitors.as(AOBA_INQUIRIES))
                .with("device", "D000024")
                .report();
        UUID device = UUID.fromString(Rows.text("select id from device where code = 'D000024'"));
        assertThat(database.as(viewer(AOBA_INQUIRIES), () -> recent.ofDevice(device, 3)))
                .extracting(RecentInquiry::number)
                .contains(number);
        assertThat(database.as(viewer(TOKAI_ADMINISTRATOR), () -> recent.ofDevice(device, 3)))
                .isEmpty();
    }

    private InquiryOverview overview(String mail) {
        Viewer viewer = viewer(mail);
        return database.as(viewer, () -> inquiries.overview(viewer));
    }

    private Viewer viewer(String mail) {
        return viewers.find(UUID.fromString(Rows.text("select id from account where mail = ?", mail)), null)
                .orElseThrow();
    }
}
