package io.madoguchi.factor;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.SIGN_IN_RULE;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.SearchKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Rules of signing in. Row-level security shows them to portal administrators alone. */
@Component
class RuleStore {

    private final DSLContext dsl;

    RuleStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those that were ever made. */
    List<SignInRule> ofRoles() {
        return dsl.selectFrom(SIGN_IN_RULE)
                .where(SIGN_IN_RULE.STAFF_KIND.isNotNull())
                .fetch(row -> new SignInRule(
                        null,
                        "",
                        "",
                        AccountKind.valueOf(row.getStaffKind()),
                        row.getFactor(),
                        List.of(row.getRanges()),
                        row.getVersion()));
    }

    /** All customers in the order of their codes, with their rule if they have one. */
    List<SignInRule> ofCustomers(String query, String after, int most) {
        Condition asked = query.isEmpty()
                ? DSL.noCondition()
                : CUSTOMER.SEARCH_KEY.like(SearchKey.pattern(query)).or(CUSTOMER.CODE.eq(query));
        return customers()
                .where(asked, CUSTOMER.CODE.gt(after))
                .orderBy(CUSTOMER.CODE)
                .limit(most)
                .fetch(RuleStore::rule);
    }

    Optional<SignInRule> ofCustomer(String code) {
        return customers().where(CUSTOMER.CODE.eq(code)).fetchOptional(RuleStore::rule);
    }

    private SelectOnConditionStep<? extends Record> customers() {
        return dsl.select(
                        CUSTOMER.ID,
                        CUSTOMER.CODE,
                        CUSTOMER.NAME,
                        SIGN_IN_RULE.FACTOR,
                        SIGN_IN_RULE.RANGES,
                        SIGN_IN_RULE.VERSION)
                .from(CUSTOMER)
                .leftJoin(SIGN_IN_RULE)
                .on(SIGN_IN_RULE.CUSTOMER_ID.eq(CUSTOMER.ID));
    }

    private static SignInRule rule(Record row) {
        String[] ranges = row.get(SIGN_IN_RULE.RANGES);
        return new SignInRule(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.CODE),
                row.get(CUSTOMER.NAME),
                null,
                Boolean.TRUE.equals(row.get(SIGN_IN_RULE.FACTOR)),
                ranges == null ? List.of() : List.of(ranges),
                Objects.requireNonNullElse(row.get(SIGN_IN_RULE.VERSION), 0));
    }

    /** False if somebody else was quicker. */
    boolean save(Viewer by, UUID id, SignInRule rule, boolean factor, List<String> ranges, Instant now) {
        String[] stored = ranges.toArray(String[]::new);
        if (rule.version() == 0) {
            return dsl.insertInto(SIGN_IN_RULE)
                            .set(SIGN_IN_RULE.ID, id)
                            .set(SIGN_IN_RULE.CUSTOMER_ID, rule.customer())
                            .set(
                                    SIGN_IN_RULE.STAFF_KIND,
                                    rule.role() == null ? null : rule.role().name())
                            .set(SIGN_IN_RULE.FACTOR, factor)
                            .set(SIGN_IN_RULE.RANGES, stored)
                            .set(SIGN_IN_RULE.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                            .set(SIGN_IN_RULE.CHANGED_BY_NAME, by.fullName())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return dsl.update(SIGN_IN_RULE)
                        .set(SIGN_IN_RULE.FACTOR, factor)
                        .set(SIGN_IN_RULE.RANGES, stored)
                        .set(SIGN_IN_RULE.VERSION, SIGN_IN_RULE.VERSION.plus(1))
                        .set(SIGN_IN_RULE.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(SIGN_IN_RULE.CHANGED_BY_NAME, by.fullName())
                        .where(
                                rule.customer() == null
                                        ? SIGN_IN_RULE.STAFF_KIND.eq(rule.subject())
                                        : SIGN_IN_RULE.CUSTOMER_ID.eq(rule.customer()),
                                SIGN_IN_RULE.VERSION.eq(rule.version()))
                        .execute()
                == 1;
    }

    /** Whom a rule concerns. */
    List<UUID> accounts(SignInRule rule) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(
                        rule.customer() == null
                                ? ACCOUNT.KIND.eq(rule.subject())
                                : ACCOUNT.CUSTOMER_ID.eq(rule.customer()),
                        ACCOUNT.STATUS.eq("ACTIVE"))
                .fetch(ACCOUNT.ID);
    }
}
