package io.madoguchi.device;

import static io.madoguchi.shell.ListParameters.parameter;

import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which devices are listed and in which order, as it stands in the address.
 *
 * @param text words in any part of code, maker, model, serial number, host name and site
 * @param site of the device; {@link #NO_SITE} for those without
 * @param contract number
 * @param customer code; asked by vendor staff only
 */
public record DeviceFilter(
        String text,
        @Nullable ProductKind kind,
        @Nullable CoverageFilter coverage,
        @Nullable SupportFilter support,
        String site,
        String contract,
        String customer,
        ListParameters.Order<DeviceOrder> order,
        Paging paging) {

    public static final String NO_SITE = "-";

    static DeviceFilter of(ListParameters asked, boolean staff) {
        ListParameters.Order<DeviceOrder> order = asked.order(DeviceOrder.class);
        return new DeviceFilter(
                asked.text("q"),
                asked.one(ProductKind.class, "kind"),
                asked.one(CoverageFilter.class, "coverage"),
                asked.one(SupportFilter.class, "support"),
                asked.text("site"),
                asked.text("contract"),
                staff ? asked.text("customer") : "",
                order,
                Paging.of(asked.raw("after"), asked.raw("before"), order.text(), order.by()::reads));
    }

    /** The address of the first page. */
    public ListPath path() {
        return ListPath.of("/devices")
                .with("q", text)
                .with("kind", parameter(kind))
                .with("coverage", parameter(coverage))
                .with("support", parameter(support))
                .with("customer", customer)
                .with("site", site)
                .with("contract", contract)
                .with("sort", order.text());
    }

    /** Whether all devices are meant. */
    public boolean isEmpty() {
        return Stream.of(text, site, contract, customer).allMatch(String::isEmpty)
                && kind == null
                && coverage == null
                && support == null;
    }
}
