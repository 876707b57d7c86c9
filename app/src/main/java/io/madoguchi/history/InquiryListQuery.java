package io.madoguchi.history;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.Viewer;
import io.madoguchi.history.InquiryFilter.Assignee;
import io.madoguchi.inquiry.Inquiry;
import io.madoguchi.inquiry.InquiryStore;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.kernel.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pages of the list of inquiries, newest first. */
@Component
class InquiryListQuery {

    static final int PAGE = 50;
    /** Counting further would cost more than it tells. */
    static final int MOST_COUNTED = 10_000;

    private final DSLContext dsl;

    InquiryListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Slice<InquiryRow> page(Viewer viewer, InquiryFilter filter, int size) {
        boolean backward = filter.paging().backward();
        List<InquiryRow> found = dsl.select(INQUIRY.fields())
                .select(CUSTOMER.NAME, PRODUCT.MODEL_NUMBER, DEVICE.SERIAL_NUMBER, DEVICE.SITE)
                .from(INQUIRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(INQUIRY.DEVICE_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(matches(viewer, filter), beyond(filter))
                .orderBy(
                        backward ? INQUIRY.CREATED_AT.asc() : INQUIRY.CREATED_AT.desc(),
                        backward ? INQUIRY.ID.asc() : INQUIRY.ID.desc())
                .limit(size + 1)
                .fetch(InquiryListQuery::listed);
        return filter.paging().slice(found, size, InquiryRow::keys);
    }

    /** How many match, up to one more than {@link #MOST_COUNTED}. */
    int count(Viewer viewer, InquiryFilter filter) {
        return dsl.fetchCount(
                selectOne().from(INQUIRY).where(matches(viewer, filter)).limit(MOST_COUNTED + 1));
    }

    private static Condition matches(Viewer viewer, InquiryFilter filter) {
        Condition all = noCondition();
        // Written as the partial indexes have it.
        all = switch (filter.show()) {
            case OPEN -> all.and(INQUIRY.STAGE.ne(inline(Stage.CLOSED.name())));
            case CLOSED -> all.and(INQUIRY.STAGE.eq(inline(Stage.CLOSED.name())));
            case ALL -> all;
        };
        if (filter.turn() != null) {
            all = all.and(INQUIRY.TURN.eq(filter.turn().name()));
        }
        if (filter.severity() != null) {
            all = all.and(INQUIRY.SEVERITY.eq(filter.severity().name()));
        }
        if (filter.assignee() != null) {
            all = all.and(
                    filter.assignee() == Assignee.ME
                            ? INQUIRY.ASSIGNEE_ID.eq(viewer.accountId())
                            : INQUIRY.ASSIGNEE_ID.isNull());
        }
        if (!filter.text().isEmpty()) {
            all = all.and(INQUIRY.SEARCH_KEY.like(SearchKey.pattern(filter.text()), '\\'));
        }
        return all;
    }

    private static Condition beyond(InquiryFilter filter) {
        if (filter.paging().isFirst()) {
            return noCondition();
        }
        OffsetDateTime at = Instant.parse(filter.paging().keys().get(0)).atOffset(ZoneOffset.UTC);
        UUID id = UUID.fromString(filter.paging().keys().get(1));
        var place = row(INQUIRY.CREATED_AT, INQUIRY.ID);
        return filter.paging().backward() ? place.greaterThan(at, id) : place.lessThan(at, id);
    }

    private static InquiryRow listed(Record row) {
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
                joined(row.get(DEVICE.SITE)));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" / "));
    }
}
