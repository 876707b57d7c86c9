package io.madoguchi.outage;

import io.madoguchi.kernel.Slice;
import io.madoguchi.outage.OutageFilter.Show;
import io.madoguchi.shell.ListParameters;

/**
 * {@code /incidents}.
 *
 * @param total how many match
 * @param declares the viewer may make one
 */
public record OutageListView(OutageFilter filter, Slice<OutageRow> outages, int total, boolean declares) {

    /** Number of one that is to be linked; empty if none is. */
    public String inquiry() {
        return filter.inquiry();
    }

    public String tab(Show show) {
        return filter.path()
                .with("show", show == Show.ALL ? null : ListParameters.parameter(show))
                .toString();
    }
}
