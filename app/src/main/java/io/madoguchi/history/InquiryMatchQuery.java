package io.madoguchi.history;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY_ENTRY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.database.schema.tables.Inquiry;
import io.madoguchi.history.Facets.Assignee;
import io.madoguchi.history.Facets.Due;
import io.madoguchi.inquiry.Entitlement;
import io.madoguchi.inquiry.EntryKind;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.inquiry.Turn;
import io.madoguchi.kernel.Paging;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;

/** What a filter means in the database; lists, counts and exports share it. */
final class InquiryMatchQuery {

    private static final Condition UNSOLVED = INQUIRY.STAGE.in(Stream.of(Stage.values())
            .filter(stage -> stage.isOpen() && !stage.isSolved())
            .map(stage -> inline(stage.name()))
            .toList());

    /** Steps that are said to the other side; who assigns or forwards says nothing. */
    private static final List<String> SAID = Stream.of(
                    EntryKind.MESSAGE,
                    EntryKind.REOPENED,
                    EntryKind.RESTORATION_STATED,
                    EntryKind.WORKAROUND,
                    EntryKind.CAUSE_FOUND,
                    EntryKind.RESTORED,
                    EntryKind.FIXED,
                    EntryKind.ANSWERED)
            .map(EntryKind::name)
            .toList();

    private static final List<String> CUSTOMERS = Stream.of(AccountKind.values())
            .filter(kind -> !kind.isStaff())
            .map(AccountKind::name)
            .toList();

    private static final Field<String> LAST_TO_SPEAK = field(select(INQUIRY_ENTRY.AUTHOR_KIND)
            .from(INQUIRY_ENTRY)
            .where(INQUIRY_ENTRY.INQUIRY_ID.eq(INQUIRY.ID), INQUIRY_ENTRY.KIND.in(SAID))
            .orderBy(INQUIRY_ENTRY.AT.desc(), INQUIRY_ENTRY.ID.desc())
            .limit(1));

    private InquiryMatchQuery() {}

    static Condition matches(Viewer viewer, InquiryFilter filter, Instant now) {
        return shown(viewer, filter)
                .and(facets(viewer, filter.facets()))
                .and(work(viewer, filter.facets(), now))
                .and(scope(filter.scope()))
                .and(text(viewer, filter.text()));
    }

    /** Written as the partial indexes have it. */
    static Condition isOpen() {
        return INQUIRY.STAGE.ne(inline(Stage.CLOSED.name()));
    }

    static Condition isIn(Queue queue, Viewer viewer) {
        return switch (queue) {
            case MINE -> INQUIRY.ASSIGNEE_ID.eq(viewer.accountId());
            case DESK -> INQUIRY.TURN.eq(inline(Turn.DESK.name()));
            case COORDINATION -> INQUIRY.TURN.in(inline(Turn.COORDINATOR.name()), inline(Turn.PARTS.name()));
            case ENTITLEMENT ->
                INQUIRY.ENTITLEMENT
                        .eq(inline(Entitlement.CHECKING.name()))
                        .and(
                                viewer.may(Permission.ANSWER_MONEY_INQUIRIES)
                                        ? INQUIRY.CUSTOMER_ID.in(select(CUSTOMER.ID)
                                                .from(CUSTOMER)
                                                .where(CUSTOMER.SALES_REPRESENTATIVE_ID
                                                        .eq(viewer.accountId())
                                                        .or(CUSTOMER.SALES_REPRESENTATIVE_ID.isNull())))
                                        : noCondition());
            case SALES -> INQUIRY.TURN.eq(inline(Turn.SALES.name())).or(ofOwnCustomers(viewer));
            case WAITING -> INQUIRY.TURN.eq(inline(Turn.CUSTOMER.name()));
        };
    }

    /** The last of the fields is unique. */
    static List<SortField<?>> order(InquiryFilter filter) {
        boolean descending = descending(filter);
        return places(filter.order().by()).stream()
                .<SortField<?>>map(field -> descending ? field.desc() : field.asc())
                .toList();
    }

    static Condition beyond(InquiryFilter filter) {
        Paging paging = filter.paging();
        if (paging.isFirst()) {
            return noCondition();
        }
        boolean less = descending(filter);
        OffsetDateTime at = Instant.parse(paging.keys().getFirst()).atOffset(ZoneOffset.UTC);
        UUID id = UUID.fromString(paging.keys().getLast());
        if (filter.order().by() == InquiryOrder.DUE) {
            var place = row(INQUIRY.DUE_ORDER, INQUIRY.SEVERITY_RANK, INQUIRY.ID);
            short rank = Short.parseShort(paging.keys().get(1));
            return less ? place.lessThan(at, rank, id) : place.greaterThan(at, rank, id);
        }
        var place =
                row(filter.order().by() == InquiryOrder.UPDATED ? INQUIRY.UPDATED_AT : INQUIRY.CREATED_AT, INQUIRY.ID);
        return less ? place.lessThan(at, id) : place.greaterThan(at, id);
    }

    private static List<Field<?>> places(InquiryOrder order) {
        return switch (order) {
            case REPORTED -> List.of(INQUIRY.CREATED_AT, INQUIRY.ID);
            case UPDATED -> List.of(INQUIRY.UPDATED_AT, INQUIRY.ID);
            case DUE -> List.of(INQUIRY.DUE_ORDER, INQUIRY.SEVERITY_RANK, INQUIRY.ID);
        };
    }

    /** Times run from the newest, what is due from the next. */
    private static boolean descending(InquiryFilter filter) {
        boolean usual = filter.order().by() != InquiryOrder.DUE;
        return usual ^ filter.order().descending() ^ filter.paging().backward();
    }

    private static Condition shown(Viewer viewer, InquiryFilter filter) {
        if (filter.queue() != null) {
            return isOpen().and(isIn(filter.queue(), viewer));
        }
        return switch (filter.show()) {
            case OPEN -> isOpen();
            case CLOSED -> INQUIRY.STAGE.eq(inline(Stage.CLOSED.name()));
            case ALL -> noCondition();
        };
    }

    /** The inquiries about a device, be it the main one or one of several; each half is found by an index. */
    static Select<Record1<UUID>> about(Select<Record1<UUID>> device) {
        Inquiry main = INQUIRY.as("main");
        return select(main.ID)
                .from(main)
                .where(main.DEVICE_ID.eq(device))
                .unionAll(select(INQUIRY_DEVICE.INQUIRY_ID)
                        .from(INQUIRY_DEVICE)
                        .where(INQUIRY_DEVICE.DEVICE_ID.eq(device)));
    }

    private static Condition facets(Viewer viewer, Facets asked) {
        Condition all = noCondition();
        all = asked.kind() == null ? all : all.and(INQUIRY.KIND.eq(asked.kind().name()));
        all = asked.severity() == null
                ? all
                : all.and(INQUIRY.SEVERITY.eq(asked.severity().name()));
        all = asked.stage() == null
                ? all
                : all.and(INQUIRY.STAGE.eq(asked.stage().name()));
        all = asked.turn() == null ? all : all.and(INQUIRY.TURN.eq(asked.turn().name()));
        all = asked.channel() == null
                ? all
                : all.and(INQUIRY.CHANNEL.eq(asked.channel().name()));
        all = asked.entitlement() == null
                ? all
                : all.and(INQUIRY.ENTITLEMENT.eq(asked.entitlement().name()));
        if (asked.assignee() != null) {
            all = all.and(
                    asked.assignee() == Assignee.ME
                            ? INQUIRY.ASSIGNEE_ID.eq(viewer.accountId())
                            : INQUIRY.ASSIGNEE_ID.isNull());
        }
        return all;
    }

    /** What somebody of the vendor has to look after. */
    private static Condition work(Viewer viewer, Facets asked, Instant now) {
        Condition all = asked.own() ? ofOwnCustomers(viewer) : noCondition();
        if (asked.due() != null) {
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            all = all.and(UNSOLVED)
                    .and(
                            asked.due() == Due.OVERDUE
                                    ? INQUIRY.RESTORATION_DUE_AT.lt(at)
                                    : INQUIRY.RESTORATION_DUE_AT
                                            .ge(at)
                                            .and(INQUIRY.RESTORATION_DUE_AT.lt(
                                                    startOf(LocalDate.ofInstant(now, Words.ZONE)
                                                            .plusDays(1)))));
        }
        return asked.answered() ? all.and(LAST_TO_SPEAK.in(CUSTOMERS)) : all;
    }

    private static Condition ofOwnCustomers(Viewer viewer) {
        return INQUIRY.CUSTOMER_ID.in(
                select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.SALES_REPRESENTATIVE_ID.eq(viewer.accountId())));
    }

    /** What does not exist for the viewer matches nothing, like what does not exist at all. */
    private static Condition scope(Scope asked) {
        Condition all = noCondition();
        if (!asked.customer().isEmpty()) {
            all = all.and(INQUIRY.CUSTOMER_ID.eq(
                    select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CODE.eq(asked.customer()))));
        }
        if (!asked.device().isEmpty()) {
            all = all.and(INQUIRY.ID.in(about(select(DEVICE.ID).from(DEVICE).where(DEVICE.CODE.eq(asked.device())))));
        }
        if (!asked.contract().isEmpty()) {
            all = all.and(INQUIRY.CONTRACT_ID.eq(
                    select(CONTRACT.ID).from(CONTRACT).where(CONTRACT.NUMBER.eq(asked.contract()))));
        }
        if (asked.from() != null) {
            all = all.and(INQUIRY.CREATED_AT.ge(startOf(asked.from())));
        }
        if (asked.to() != null) {
            all = all.and(INQUIRY.CREATED_AT.lt(startOf(asked.to().plusDays(1))));
        }
        return all;
    }

    /**
     * Staff's rows are found by the indexes of both texts; under a customer's policy no text index can be used, so what was
     * written is looked at row by row of his own.
     */
    private static Condition text(Viewer viewer, String text) {
        if (text.isEmpty()) {
            return noCondition();
        }
        String pattern = SearchKey.pattern(text);
        Condition written = INQUIRY_ENTRY.SEARCH_KEY.like(pattern, '\\');
        if (!viewer.isStaff()) {
            return INQUIRY.SEARCH_KEY
                    .like(pattern, '\\')
                    .or(exists(selectOne()
                            .from(INQUIRY_ENTRY)
                            .where(INQUIRY_ENTRY.INQUIRY_ID.eq(INQUIRY.ID))
                            .and(written)));
        }
        Inquiry found = INQUIRY.as("found");
        return INQUIRY.ID.in(select(found.ID)
                .from(found)
                .where(found.SEARCH_KEY.like(pattern, '\\'))
                .union(select(INQUIRY_ENTRY.INQUIRY_ID).from(INQUIRY_ENTRY).where(written)));
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toOffsetDateTime();
    }
}
