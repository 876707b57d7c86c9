package io.madoguchi.history;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.Viewer;
import io.madoguchi.inquiry.Channel;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.InquiryStore;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.kernel.Slice;
import io.madoguchi.watch.WatchQuery;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pages of the list of inquiries. */
@Component
class InquiryListQuery {

    static final int PAGE = 50;
    /** Counting further would cost more than it tells. */
    static final int MOST_COUNTED = 10_000;

    private final DSLContext dsl;
    private final Clock clock;

    InquiryListQuery(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    Slice<InquiryRow> page(Viewer viewer, InquiryFilter filter, int size) {
        Field<Boolean> unread = WatchQuery.unread(viewer);
        List<InquiryRow> found = dsl.select(InquiryStore.FIELDS)
                .select(INQUIRY.SUBJECT, INQUIRY.CHANNEL, INQUIRY.CREATED_AT, INQUIRY.UPDATED_AT)
                .select(INQUIRY.DUE_ORDER, INQUIRY.SEVERITY_RANK)
                .select(CUSTOMER.NAME, PRODUCT.MODEL_NUMBER, DEVICE.SERIAL_NUMBER, DEVICE.SITE, unread)
                .from(INQUIRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(INQUIRY.DEVICE_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(InquiryMatchQuery.matches(viewer, filter, clock.instant()), InquiryMatchQuery.beyond(filter))
                .orderBy(InquiryMatchQuery.order(filter))
                .limit(size + 1)
                .fetch(row -> listed(row, filter.order().by(), row.get(unread)));
        return filter.paging().slice(found, size, InquiryRow::keys);
    }

    /** How many match, up to one more than {@link #MOST_COUNTED}. */
    int count(Viewer viewer, InquiryFilter filter) {
        return dsl.fetchCount(matching(viewer, filter));
    }

    /** @param total as {@link #count} */
    record Counts(int total, Map<Queue, Integer> queues) {}

    /** How many match, and how many stand in each queue, in one statement. */
    Counts counts(Viewer viewer, InquiryFilter filter) {
        List<Queue> all = List.of(Queue.values());
        Record counted = dsl.select(all.stream()
                        .<Field<?>>map(queue -> DSL.count().filterWhere(InquiryMatchQuery.isIn(queue, viewer)))
                        .toList())
                .select(DSL.field(DSL.selectCount().from(matching(viewer, filter))))
                .from(INQUIRY)
                .where(InquiryMatchQuery.isOpen())
                .fetchSingle();
        Map<Queue, Integer> queues = new EnumMap<>(Queue.class);
        for (int i = 0; i < all.size(); i++) {
            queues.put(all.get(i), counted.get(i, Integer.class));
        }
        return new Counts(counted.get(all.size(), Integer.class), queues);
    }

    private Select<?> matching(Viewer viewer, InquiryFilter filter) {
        return selectOne()
                .from(INQUIRY)
                .where(InquiryMatchQuery.matches(viewer, filter, clock.instant()))
                .limit(MOST_COUNTED + 1);
    }

    private static InquiryRow listed(Record row, InquiryOrder order, boolean unread) {
        Inquiry inquiry = InquiryStore.inquiry(row.into(INQUIRY));
        return new InquiryRow(
                inquiry.id(),
                inquiry.number(),
                row.get(INQUIRY.SUBJECT),
                inquiry.kind(),
                Severity.valueOf(row.get(INQUIRY.SEVERITY)),
                inquiry.state(),
                row.get(INQUIRY.CREATED_AT).toInstant(),
                row.get(CUSTOMER.NAME),
                joined(row.get(PRODUCT.MODEL_NUMBER), row.get(DEVICE.SERIAL_NUMBER)),
                joined(row.get(DEVICE.SITE)),
                Channel.valueOf(row.get(INQUIRY.CHANNEL)),
                inquiry.ties().claim().isInDoubt(),
                keys(row, order),
                unread);
    }

    static List<String> keys(Record row, InquiryOrder order) {
        String id = row.get(INQUIRY.ID).toString();
        return switch (order) {
            case REPORTED -> List.of(row.get(INQUIRY.CREATED_AT).toInstant().toString(), id);
            case UPDATED -> List.of(row.get(INQUIRY.UPDATED_AT).toInstant().toString(), id);
            case DUE ->
                List.of(
                        row.get(INQUIRY.DUE_ORDER).toInstant().toString(),
                        String.valueOf(row.get(INQUIRY.SEVERITY_RANK)),
                        id);
        };
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" / "));
    }
}
