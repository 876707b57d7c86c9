package io.madoguchi.device;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /devices}. */
@Controller
class DeviceListPage {

    private final Database database;
    private final DeviceListQuery devices;
    private final DeviceChoiceQuery choices;
    private final Audit audit;
    private final Clock clock;

    DeviceListPage(Database database, DeviceListQuery devices, DeviceChoiceQuery choices, Audit audit, Clock clock) {
        this.database = database;
        this.devices = devices;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static NavigationItem devicesItem() {
        return new NavigationItem("/devices", "nav.devices", "device", Permission.SEE_DEVICES, 20);
    }

    @GetMapping("/devices")
    @Requires(Permission.SEE_DEVICES)
    ModelAndView list(Viewer viewer, @RequestParam Map<String, String> asked) {
        DeviceFilter filter = DeviceFilter.of(new ListParameters(asked), viewer.isStaff());
        return Html.page("device/list", database.as(viewer, () -> view(viewer, filter)));
    }

    /** Staff's reading of customers' data stands in the audit log (M5.7). */
    private DeviceListView view(Viewer viewer, DeviceFilter filter) {
        if (viewer.isStaff()) {
            audit.record(
                    viewer,
                    "device.list",
                    Audit.Subject.of("device", filter.path().toString(), null));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Slice<DeviceRow> page = devices.page(filter, today, viewer.isStaff());
        boolean whole = filter.paging().isFirst() && page.after() == null;
        int total = whole ? page.rows().size() : devices.count(filter, today);
        return new DeviceListView(
                filter, page, total, DeviceListQuery.MOST_COUNTED, choices.choices(filter, viewer.isStaff()));
    }
}
