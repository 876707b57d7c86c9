package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.PART;
import static io.madoguchi.database.schema.Tables.VISIT;
import static io.madoguchi.database.schema.Tables.VISIT_ENGINEER;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.inquiry.EngineerQuery;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.kernel.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pages of the list of visits and parts of all customers. */
@Component
class DispatchListQuery {

    static final int PAGE = 50;
    /** Counting further would cost more than it tells. */
    static final int MOST_COUNTED = 10_000;

    private static final int MOST_CUSTOMERS = 300;

    private static final Field<String> NAMES = coalesce(
            field(select(listAgg(VISIT_ENGINEER.NAME, "、").withinGroupOrderBy(VISIT_ENGINEER.POSITION))
                    .from(VISIT_ENGINEER)
                    .where(VISIT_ENGINEER.VISIT_ID.eq(VISIT.ID))),
            inline(""));

    private static final Field<OffsetDateTime> NO_TIME = castNull(SQLDataType.TIMESTAMPWITHTIMEZONE);

    /** The columns of both halves. */
    private static final Field<String> KIND = field(name("dispatch", "kind"), SQLDataType.VARCHAR);

    private static final Field<UUID> ID = field(name("dispatch", "id"), SQLDataType.UUID);
    private static final Field<UUID> INQUIRY_ID = field(name("dispatch", "inquiry_id"), SQLDataType.UUID);
    private static final Field<String> STATE = field(name("dispatch", "state"), SQLDataType.VARCHAR);
    private static final Field<OffsetDateTime> DUE =
            field(name("dispatch", "due_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<String> WHAT = field(name("dispatch", "what"), SQLDataType.VARCHAR);
    private static final Field<String> PLACE = field(name("dispatch", "place"), SQLDataType.VARCHAR);
    private static final Field<String> BY = field(name("dispatch", "by_whom"), SQLDataType.VARCHAR);
    private static final Field<OffsetDateTime> STARTS =
            field(name("dispatch", "starts_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<OffsetDateTime> ENDS =
            field(name("dispatch", "ends_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final DSLContext dsl;

    DispatchListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Slice<DispatchRow> page(DispatchFilter filter, Instant now) {
        boolean descending = DispatchConditionsQuery.isDescending(filter);
        List<DispatchRow> found = dsl.select(KIND, ID, STATE, DUE, WHAT, PLACE, BY, STARTS, ENDS)
                .select(INQUIRY.NUMBER, CUSTOMER.NAME)
                .from(both(filter, now, descending))
                .join(INQUIRY)
                .on(INQUIRY.ID.eq(INQUIRY_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .orderBy(descending ? DUE.desc() : DUE.asc(), descending ? ID.desc() : ID.asc())
                .limit(PAGE + 1)
                .fetch(each -> listed(each, now));
        return filter.paging().slice(found, PAGE, DispatchRow::keys);
    }

    /** Each half comes in the order of the list and no longer than a page, so that its index serves it. */
    private static Table<?> both(DispatchFilter filter, Instant now, boolean descending) {
        var visits = select(
                        inline(EntryKind.VISIT.name()).as(KIND),
                        VISIT.ID.as("id"),
                        VISIT.INQUIRY_ID.as(INQUIRY_ID),
                        VISIT.STATE.as(STATE),
                        VISIT.DUE_AT.as(DUE),
                        VISIT.PURPOSE.as(WHAT),
                        VISIT.SITE.as(PLACE),
                        NAMES.as(BY),
                        VISIT.STARTS_AT.as(STARTS),
                        VISIT.ENDS_AT.as(ENDS))
                .from(VISIT)
                .where(DispatchConditionsQuery.visits(filter, now))
                .and(DispatchConditionsQuery.beyond(filter, VISIT.DUE_AT, VISIT.ID))
                .orderBy(
                        descending ? VISIT.DUE_AT.desc() : VISIT.DUE_AT.asc(),
                        descending ? VISIT.ID.desc() : VISIT.ID.asc())
                .limit(PAGE + 1);
        var parts = select(
                        inline(EntryKind.PART.name()).as(KIND),
                        PART.ID.as("id"),
                        PART.INQUIRY_ID.as(INQUIRY_ID),
                        PART.STATE.as(STATE),
                        PART.DUE_AT.as(DUE),
                        concat(PART.NUMBER, inline(" "), PART.NAME).as(WHAT),
                        PART.DESTINATION.as(PLACE),
                        PART.CARRIER.as(BY),
                        NO_TIME.as(STARTS),
                        NO_TIME.as(ENDS))
                .from(PART)
                .where(DispatchConditionsQuery.parts(filter, now))
                .and(DispatchConditionsQuery.beyond(filter, PART.DUE_AT, PART.ID))
                .orderBy(
                        descending ? PART.DUE_AT.desc() : PART.DUE_AT.asc(),
                        descending ? PART.ID.desc() : PART.ID.asc())
                .limit(PAGE + 1);
        return visits.unionAll(parts).asTable("dispatch");
    }

    /** How many match, up to one more than {@link #MOST_COUNTED} of each. */
    int count(DispatchFilter filter, Instant now) {
        return dsl.select(
                        field(selectCount()
                                .from(selectOne()
                                        .from(VISIT)
                                        .where(DispatchConditionsQuery.visits(filter, now))
                                        .limit(MOST_COUNTED + 1))),
                        field(selectCount()
                                .from(selectOne()
                                        .from(PART)
                                        .where(DispatchConditionsQuery.parts(filter, now))
                                        .limit(MOST_COUNTED + 1))))
                .fetchSingle(each -> each.value1() + each.value2());
    }

    DispatchListView.Choices choices() {
        Field<List<DispatchListView.Customer>> customers = multiset(select(CUSTOMER.CODE, CUSTOMER.NAME)
                        .from(CUSTOMER)
                        .orderBy(CUSTOMER.CODE)
                        .limit(MOST_CUSTOMERS))
                .convertFrom(rows -> rows.map(each -> new DispatchListView.Customer(each.value1(), each.value2())));
        return dsl.select(EngineerQuery.ENGINEERS, customers)
                .fetchSingle(each -> new DispatchListView.Choices(each.value1(), each.value2()));
    }

    private static DispatchRow listed(Record each, Instant now) {
        EntryKind kind = EntryKind.valueOf(each.get(KIND));
        String state = each.get(STATE);
        Instant due = each.get(DUE).toInstant();
        boolean waits = kind == EntryKind.VISIT
                ? VisitState.valueOf(state).isOpen()
                : PartState.valueOf(state).isAwaited();
        return new DispatchRow(
                kind,
                each.get(ID),
                each.get(INQUIRY.NUMBER),
                each.get(CUSTOMER.NAME),
                state,
                due,
                waits && due.isBefore(now),
                each.get(WHAT),
                each.get(PLACE),
                each.get(BY),
                instant(each.get(STARTS)),
                instant(each.get(ENDS)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
