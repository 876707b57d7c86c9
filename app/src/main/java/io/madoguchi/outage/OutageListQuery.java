package io.madoguchi.outage;

import static io.madoguchi.database.schema.Tables.OUTAGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;

import io.madoguchi.kernel.Paging;
import io.madoguchi.kernel.Slice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/** Reads pages of the list of wide-area incidents: those that go on first, then the newest. */
@Component
public class OutageListQuery {

    static final int PAGE = 50;

    private static final Field<Boolean> GOES_ON = field(OUTAGE.RESTORED_AT.isNull());

    private final DSLContext dsl;

    OutageListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How many go on, to be selected beside other numbers; the list is {@code /incidents?show=open}. */
    public static Field<Integer> goingOn() {
        return field(selectCount().from(OUTAGE).where(GOES_ON));
    }

    Slice<OutageRow> page(OutageFilter filter) {
        boolean backward = filter.paging().backward();
        List<OutageRow> found = dsl.select(OUTAGE.fields())
                .select(OutageQuery.LINKED)
                .from(OUTAGE)
                .where(matches(filter), beyond(filter.paging()))
                .orderBy(Stream.<Field<?>>of(GOES_ON, OUTAGE.CREATED_AT, OUTAGE.ID)
                        .<SortField<?>>map(place -> backward ? place.asc() : place.desc())
                        .toList())
                .limit(PAGE + 1)
                .fetch(OutageQuery::row);
        return filter.paging().slice(found, PAGE, OutageRow::keys);
    }

    int count(OutageFilter filter) {
        return dsl.fetchCount(OUTAGE, matches(filter));
    }

    private static Condition matches(OutageFilter filter) {
        return switch (filter.show()) {
            case ALL -> noCondition();
            case OPEN -> OUTAGE.RESTORED_AT.isNull();
            case RESTORED -> OUTAGE.RESTORED_AT.isNotNull();
        };
    }

    private static Condition beyond(Paging paging) {
        if (paging.isFirst()) {
            return noCondition();
        }
        var place = row(GOES_ON, OUTAGE.CREATED_AT, OUTAGE.ID);
        boolean goesOn = Boolean.parseBoolean(paging.keys().get(0));
        var at = Instant.parse(paging.keys().get(1)).atOffset(ZoneOffset.UTC);
        UUID id = UUID.fromString(paging.keys().get(2));
        return paging.backward() ? place.greaterThan(goesOn, at, id) : place.lessThan(goesOn, at, id);
    }
}
