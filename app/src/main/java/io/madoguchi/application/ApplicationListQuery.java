package io.madoguchi.application;

import static io.madoguchi.database.schema.Tables.APPLICATION;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Paging;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.kernel.Slice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/** Reads pages of the list of applications, the newest first. */
@Component
class ApplicationListQuery {

    static final int PAGE = 50;

    private final DSLContext dsl;
    private final ContentText text;

    ApplicationListQuery(DSLContext dsl, ContentText text) {
        this.dsl = dsl;
        this.text = text;
    }

    Slice<ApplicationRow> page(Viewer viewer, ApplicationFilter filter) {
        boolean backward = filter.paging().backward();
        List<ApplicationRow> found = dsl.select(
                        APPLICATION.ID,
                        APPLICATION.NUMBER,
                        APPLICATION.STATE,
                        APPLICATION.CONTENT,
                        coalesce(CUSTOMER.NAME, ""),
                        APPLICATION.CONFIRMED_AT)
                .from(APPLICATION)
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(APPLICATION.CUSTOMER_ID))
                .where(matches(viewer, filter), beyond(filter.paging()))
                .orderBy(Stream.of(APPLICATION.CONFIRMED_AT, APPLICATION.ID)
                        .<SortField<?>>map(place -> backward ? place.asc() : place.desc())
                        .toList())
                .limit(PAGE + 1)
                .fetch(each -> {
                    Content content = text.read(each.value4());
                    return new ApplicationRow(
                            each.value1(),
                            each.value2(),
                            State.valueOf(each.value3()),
                            content.company(),
                            content.applicant().name(),
                            content.accounts().size(),
                            content.asksForControl(),
                            each.value5(),
                            each.value6().toInstant());
                });
        return filter.paging().slice(found, PAGE, ApplicationRow::keys);
    }

    int count(Viewer viewer, ApplicationFilter filter) {
        return dsl.fetchCount(dsl.selectOne()
                .from(APPLICATION)
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(APPLICATION.CUSTOMER_ID))
                .where(matches(viewer, filter)));
    }

    private static Condition matches(Viewer viewer, ApplicationFilter filter) {
        Condition shown = switch (filter.show()) {
            case ALL -> APPLICATION.CONFIRMED_AT.isNotNull();
            case OPEN -> APPLICATION.STATE.eq(State.OPEN.name());
            case ASKED -> APPLICATION.STATE.eq(State.ASKED.name());
            case ANSWERED -> APPLICATION.DECIDED_AT.isNotNull();
        };
        String pattern = SearchKey.pattern(filter.text());
        return shown.and(filter.mine() ? CUSTOMER.SALES_REPRESENTATIVE_ID.eq(viewer.accountId()) : noCondition())
                .and(
                        filter.text().isEmpty()
                                ? noCondition()
                                : APPLICATION
                                        .SEARCH_KEY
                                        .like(pattern, '\\')
                                        .or(lower(APPLICATION.NUMBER).like(pattern, '\\')));
    }

    private static Condition beyond(Paging paging) {
        if (paging.isFirst()) {
            return noCondition();
        }
        var place = row(APPLICATION.CONFIRMED_AT, APPLICATION.ID);
        var at = Instant.parse(paging.keys().get(0)).atOffset(ZoneOffset.UTC);
        UUID id = UUID.fromString(paging.keys().get(1));
        return paging.backward() ? place.greaterThan(at, id) : place.lessThan(at, id);
    }
}
