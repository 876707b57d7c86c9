package io.madoguchi.visit;

import io.madoguchi.shell.ListParameters;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Visits and parts of all customers in lists, for the modules above; to be called inside the transaction of staff. */
@Component
public class Dispatches {

    private final DispatchListQuery query;
    private final Clock clock;

    Dispatches(DispatchListQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** The first page of the list of this address, in one statement. */
    public List<DispatchRow> first(ListParameters asked) {
        return query.page(DispatchFilter.of(asked), clock.instant()).rows();
    }
}
