package io.madoguchi.device;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.contract.RecentInquiries;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /devices/CODE}. */
@Controller
class DevicePage {

    private static final int RECENT = 10;

    private final Database database;
    private final DevicePageQuery devices;
    private final RecentInquiries inquiries;
    private final Audit audit;
    private final Clock clock;

    DevicePage(Database database, DevicePageQuery devices, RecentInquiries inquiries, Audit audit, Clock clock) {
        this.database = database;
        this.devices = devices;
        this.inquiries = inquiries;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/devices/{code}")
    @Requires(Permission.SEE_DEVICES)
    ModelAndView device(Viewer viewer, @PathVariable String code) {
        return Html.page("device/device", database.as(viewer, () -> view(viewer, code)));
    }

    private DeviceView view(Viewer viewer, String code) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        DevicePageQuery.Found device = devices.find(code, today).orElseThrow(NotFound::new);
        if (viewer.isStaff()) {
            audit.record(viewer, "device.read", Audit.Subject.of("device", code, device.customerId()));
        }
        return new DeviceView(
                device.facts(),
                devices.lines(device.id(), today, viewer.isStaff()),
                inquiries.ofDevice(device.id(), RECENT));
    }
}
