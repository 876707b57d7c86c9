package io.madoguchi.application;

import io.madoguchi.application.ApplicationFilter.Show;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListParameters;

/**
 * {@code /applications}.
 *
 * @param total how many match
 * @param ownCustomers the viewer has customers of his own
 */
public record ApplicationListView(
        ApplicationFilter filter, Slice<ApplicationRow> applications, int total, boolean ownCustomers) {

    public String tab(Show show) {
        return filter.path()
                .with("show", show == Show.OPEN ? null : ListParameters.parameter(show))
                .toString();
    }

    public String mine(boolean mine) {
        return filter.path().with("mine", mine ? "yes" : null).toString();
    }

    public String cleared() {
        return filter.path().without("q", "mine").toString();
    }
}
