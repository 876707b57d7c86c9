package io.madoguchi.account;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.ACCOUNT_DOORS;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.AccountKind;
import io.madoguchi.kernel.Paging;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListParameters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the list of accounts that exist for the viewer. */
@Component
public class AccountListQuery {

    static final int PAGE = 50;
    /** Counting further would cost more than it tells. */
    static final int MOST_COUNTED = 10_000;

    private static final Field<String> ADDRESS =
            coalesce(ACCOUNT.FORMER_MAIL, ACCOUNT.MAIL).as("address");
    private static final Condition NEW = ACCOUNT_DOORS.ACCOUNT_ID.isNull().and(ACCOUNT.SIGNED_IN_AT.isNull());
    private static final Field<Boolean> IS_NEW = DSL.field(NEW).as("is_new");

    private final DSLContext dsl;

    AccountListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Slice<AccountRow> page(AccountFilter filter, Instant now) {
        return filter.paging().slice(next(filter, now, PAGE + 1), PAGE, AccountRow::keys);
    }

    List<AccountRow> next(AccountFilter filter, Instant now, int size) {
        boolean backward = filter.paging().backward();
        return dsl.select(ACCOUNT.ID, ACCOUNT.SORT_KEY, ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME, ADDRESS, ACCOUNT.KIND)
                .select(ACCOUNT.FAMILY_NAME_KANA, ACCOUNT.GIVEN_NAME_KANA, ACCOUNT.SCOPE, ACCOUNT.DEPARTMENT)
                .select(ACCOUNT.STATUS, ACCOUNT.SIGNED_IN_AT, ACCOUNT_DOORS.LOCKED_UNTIL, IS_NEW)
                .select(CUSTOMER.CODE, CUSTOMER.NAME)
                .from(accounts())
                .where(matches(filter, now), beyond(filter.paging()))
                .orderBy(
                        backward ? ACCOUNT.SORT_KEY.desc() : ACCOUNT.SORT_KEY.asc(),
                        backward ? ACCOUNT.ID.desc() : ACCOUNT.ID.asc())
                .limit(size)
                .fetch(each -> found(each, now));
    }

    /** At most {@link #MOST_COUNTED} and one. */
    int count(AccountFilter filter, Instant now) {
        return dsl.fetchCount(
                selectOne().from(accounts()).where(matches(filter, now)).limit(MOST_COUNTED + 1));
    }

    /** How many a list has to which a figure of the first page leads. */
    public static Field<Integer> count(ListParameters asked, Instant now) {
        return field(selectCount().from(accounts()).where(matches(AccountFilter.of(asked, true), now)));
    }

    private static Table<?> accounts() {
        return ACCOUNT.leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER_ID))
                .leftJoin(ACCOUNT_DOORS)
                .on(ACCOUNT_DOORS.ACCOUNT_ID.eq(ACCOUNT.ID));
    }

    private static Condition matches(AccountFilter filter, Instant now) {
        Condition all = state(filter.state(), now).and(signedIn(filter.signedIn(), now));
        if (!filter.text().isEmpty()) {
            all = all.and(ACCOUNT.SEARCH_KEY.like(SearchKey.pattern(filter.text()), '\\'));
        }
        if (filter.kind() != null) {
            all = all.and(ACCOUNT.KIND.eq(filter.kind().name()));
        }
        if (filter.company().equals(AccountFilter.VENDOR)) {
            return all.and(ACCOUNT.CUSTOMER_ID.isNull());
        }
        return filter.company().isEmpty()
                ? all
                : all.and(ACCOUNT.CUSTOMER_ID.eq(
                        select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CODE.eq(filter.company()))));
    }

    private static Condition state(@Nullable AccountState state, Instant now) {
        Condition active = ACCOUNT.STATUS.eq("ACTIVE");
        Condition locked =
                coalesce(ACCOUNT_DOORS.LOCKED_UNTIL.gt(at(now)), inline(false)).isTrue();
        return switch (state) {
            case null -> ACCOUNT.STATUS.ne("REMOVED");
            case ACTIVE -> active.andNot(NEW).andNot(locked);
            case INVITED -> active.and(NEW);
            case LOCKED -> active.and(locked);
            case SUSPENDED, REMOVED -> ACCOUNT.STATUS.eq(state.name());
        };
    }

    private static Condition signedIn(@Nullable LastSignIn signedIn, Instant now) {
        return switch (signedIn) {
            case null -> noCondition();
            case NEVER -> ACCOUNT.SIGNED_IN_AT.isNull();
            case WITHIN_30_DAYS -> ACCOUNT.SIGNED_IN_AT.ge(at(now).minusDays(signedIn.days()));
            case OVER_90_DAYS, OVER_180_DAYS -> ACCOUNT.SIGNED_IN_AT.lt(at(now).minusDays(signedIn.days()));
        };
    }

    private static Condition beyond(Paging paging) {
        if (paging.isFirst()) {
            return noCondition();
        }
        String key = paging.keys().getFirst();
        UUID id = UUID.fromString(paging.keys().getLast());
        var place = row(ACCOUNT.SORT_KEY, ACCOUNT.ID);
        return paging.backward() ? place.lt(key, id) : place.gt(key, id);
    }

    private static AccountRow found(Record row, Instant now) {
        return new AccountRow(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.SORT_KEY),
                row.get(ACCOUNT.FAMILY_NAME),
                row.get(ACCOUNT.GIVEN_NAME),
                (row.get(ACCOUNT.FAMILY_NAME_KANA) + " " + row.get(ACCOUNT.GIVEN_NAME_KANA)).strip(),
                row.get(ADDRESS),
                AccountKind.valueOf(row.get(ACCOUNT.KIND)),
                row.get(ACCOUNT.SCOPE).equals("WHOLE"),
                row.get(ACCOUNT.DEPARTMENT),
                AccountState.of(
                        row.get(ACCOUNT.STATUS), row.get(IS_NEW), instant(row.get(ACCOUNT_DOORS.LOCKED_UNTIL)), now),
                instant(row.get(ACCOUNT.SIGNED_IN_AT)),
                text(row.get(CUSTOMER.CODE)),
                text(row.get(CUSTOMER.NAME)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
