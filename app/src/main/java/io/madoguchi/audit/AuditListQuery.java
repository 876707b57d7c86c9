package io.madoguchi.audit;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.AUDIT_ENTRY;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.kernel.Paging;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log, newest first. */
@Component
class AuditListQuery {

    static final int PAGE = 50;
    /** Counting further would cost more than it tells. */
    static final int MOST_COUNTED = 10_000;
    /** Who searches for a letter finds half the world; the first of them have to do. */
    private static final int MOST_MEANT = 200;
    /** Behind all that begins with a text, in the order of code points. */
    private static final String END = "\uDBFF\uDFFF";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whoever was removed is still known by the address that he had. */
    private static final Field<String> ADDRESS =
            coalesce(ACCOUNT.FORMER_MAIL, ACCOUNT.MAIL).as("address_of_person");

    private static final Field<String> PERSON = function(
            "search_fold",
            String.class,
            concat(
                    ACCOUNT.FAMILY_NAME,
                    inline(" "),
                    ACCOUNT.GIVEN_NAME,
                    inline(" "),
                    ACCOUNT.FAMILY_NAME_KANA,
                    inline(" "),
                    ACCOUNT.GIVEN_NAME_KANA,
                    inline(" "),
                    coalesce(ACCOUNT.FORMER_MAIL, ACCOUNT.MAIL)));

    private final DSLContext dsl;

    AuditListQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The people and the customers whom a filter means. */
    record Meant(List<UUID> accounts, List<UUID> customers) {}

    Slice<AuditEntry> page(AuditFilter filter, Meant meant, int size) {
        return filter.paging().slice(next(filter, meant, size + 1), size, AuditEntry::keys);
    }

    List<AuditEntry> next(AuditFilter filter, Meant meant, int size) {
        boolean backward = filter.paging().backward();
        return dsl.select(AUDIT_ENTRY.fields())
                .select(ADDRESS, ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME, CUSTOMER.CODE, CUSTOMER.NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(AUDIT_ENTRY.ACCOUNT_ID))
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(AUDIT_ENTRY.CUSTOMER_ID))
                .where(matches(filter, meant), beyond(filter.paging()))
                .orderBy(
                        backward ? AUDIT_ENTRY.AT.asc() : AUDIT_ENTRY.AT.desc(),
                        backward ? AUDIT_ENTRY.ID.asc() : AUDIT_ENTRY.ID.desc())
                .limit(size)
                .fetch(AuditListQuery::entry);
    }

    /** How many match, up to one more than {@link #MOST_COUNTED}. */
    int count(AuditFilter filter, Meant meant) {
        return dsl.fetchCount(
                selectOne().from(AUDIT_ENTRY).where(matches(filter, meant)).limit(MOST_COUNTED + 1));
    }

    /**
     * Looks up whom a filter means, in one statement: with their ids the log is read by its indexes, which a join on a part of
     * a name could not use.
     */
    Meant meant(AuditFilter filter) {
        if (filter.who().isEmpty() && filter.customer().isEmpty()) {
            return new Meant(List.of(), List.of());
        }
        Map<Boolean, List<UUID>> found = dsl
                .select(inline(true), ACCOUNT.ID)
                .from(ACCOUNT)
                .where(filter.who().isEmpty() ? falseCondition() : found(PERSON, filter.who()))
                .limit(MOST_MEANT)
                .unionAll(select(inline(false), CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(filter.customer().isEmpty() ? falseCondition() : customer(filter.customer()))
                        .limit(MOST_MEANT))
                .fetch()
                .stream()
                .collect(partitioningBy(each -> each.value1(), mapping(each -> each.value2(), toList())));
        return new Meant(found.getOrDefault(true, List.of()), found.getOrDefault(false, List.of()));
    }

    static Condition matches(AuditFilter filter, Meant meant) {
        Condition all = filter.actions().isEmpty() ? noCondition() : AUDIT_ENTRY.ACTION.in(filter.actions());
        all = filter.who().isEmpty() ? all : all.and(oneOf(AUDIT_ENTRY.ACCOUNT_ID, meant.accounts()));
        all = filter.customer().isEmpty() ? all : all.and(oneOf(AUDIT_ENTRY.CUSTOMER_ID, meant.customers()));
        all = filter.record().isEmpty() ? all : all.and(beginsWith(SearchKey.of(filter.record())));
        all = filter.address().isEmpty() ? all : all.and(AUDIT_ENTRY.ADDRESS.eq(filter.address()));
        all = filter.from() == null ? all : all.and(AUDIT_ENTRY.AT.ge(startOf(filter.from())));
        return filter.to() == null
                ? all
                : all.and(AUDIT_ENTRY.AT.lt(startOf(filter.to().plusDays(1))));
    }

    /** As a range, not by "like", which under a policy could use no index. */
    private static Condition beginsWith(String text) {
        Field<String> key = AUDIT_ENTRY.SUBJECT_KEY.collate("C");
        return key.ge(text).and(key.lt(text + END));
    }

    private static Condition customer(String text) {
        return CUSTOMER.CODE.equalIgnoreCase(text).or(found(CUSTOMER.SEARCH_KEY, text));
    }

    private static Condition found(Field<String> key, String text) {
        return key.like(SearchKey.pattern(text), '\\');
    }

    /** A single one by equality, which keeps the order of the index. */
    private static Condition oneOf(TableField<?, UUID> field, List<UUID> ids) {
        return ids.size() == 1 ? field.eq(ids.getFirst()) : field.in(ids);
    }

    private static Condition beyond(Paging paging) {
        if (paging.isFirst()) {
            return noCondition();
        }
        OffsetDateTime at = Instant.parse(paging.keys().getFirst()).atOffset(ZoneOffset.UTC);
        Long id = Long.valueOf(paging.keys().getLast());
        var place = row(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID);
        return paging.backward() ? place.greaterThan(at, id) : place.lessThan(at, id);
    }

    private static AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get(AUDIT_ENTRY.ID),
                row.get(AUDIT_ENTRY.AT).toInstant(),
                text(row.get(ADDRESS)),
                name(row),
                row.get(AUDIT_ENTRY.ACTION),
                row.get(AUDIT_ENTRY.SUBJECT_KIND),
                row.get(AUDIT_ENTRY.SUBJECT),
                text(row.get(CUSTOMER.CODE)),
                text(row.get(CUSTOMER.NAME)),
                detail(row.get(AUDIT_ENTRY.DETAIL).data()),
                row.get(AUDIT_ENTRY.ADDRESS),
                row.get(AUDIT_ENTRY.USER_AGENT));
    }

    /** As it was then; before a sign-in only the address was known. */
    private static String name(Record row) {
        String logged = row.get(AUDIT_ENTRY.ACCOUNT_NAME);
        return logged.equals(row.get(ADDRESS))
                ? row.get(ACCOUNT.FAMILY_NAME) + " " + row.get(ACCOUNT.GIVEN_NAME)
                : logged;
    }

    private static Map<String, String> detail(String json) {
        Map<String, String> detail = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(each -> detail.put(each.getKey(), each.getValue().asString()));
        return detail;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toOffsetDateTime();
    }
}
