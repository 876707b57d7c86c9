package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.PART;
import static io.madoguchi.database.schema.Tables.VISIT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import io.madoguchi.shell.ListParameters;
import java.time.Instant;
import org.jooq.Field;

/** Numbers of visits and parts, to be selected beside others. */
public final class DispatchFigureQuery {

    private DispatchFigureQuery() {}

    /** How many stand in the list of this address. */
    public static Field<Integer> count(ListParameters asked, Instant now) {
        DispatchFilter filter = DispatchFilter.of(asked);
        return field(selectCount().from(VISIT).where(DispatchConditionsQuery.visits(filter, now)))
                .plus(field(selectCount().from(PART).where(DispatchConditionsQuery.parts(filter, now))));
    }
}
