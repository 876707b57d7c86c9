package io.madoguchi.attestation;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.ATTESTATION;
import static io.madoguchi.database.schema.Tables.ATTESTATION_ANSWER;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.AccountKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Rounds and what was answered in them; row policies show a user administrator those of his company. */
@Component
class AttestationStore {

    /** The next ones follow when these are answered. */
    static final int MOST_ASKED = 100;

    /** Who was there when the round began and is active still. */
    private static final Condition CONCERNED = ACCOUNT.CUSTOMER_ID
            .eq(ATTESTATION.CUSTOMER_ID)
            .and(ACCOUNT.STATUS.eq("ACTIVE"))
            .and(ACCOUNT.CREATED_AT.le(ATTESTATION.OPENED_AT));

    private static final Condition ANSWERED = exists(selectOne()
            .from(ATTESTATION_ANSWER)
            .where(ATTESTATION_ANSWER.ATTESTATION_ID.eq(ATTESTATION.ID))
            .and(ATTESTATION_ANSWER.ACCOUNT_ID.eq(ACCOUNT.ID)));

    /** Of the viewer's company, none or one. Suspended accounts count as answered, if that was the answer. */
    static final Field<List<AttestationRound>> OPEN = multiset(select(
                            ATTESTATION.ID,
                            ATTESTATION.OPENED_AT,
                            ATTESTATION.DUE_AT,
                            field(selectCount()
                                    .from(ATTESTATION_ANSWER)
                                    .where(ATTESTATION_ANSWER.ATTESTATION_ID.eq(ATTESTATION.ID))),
                            field(selectCount().from(ACCOUNT).where(CONCERNED).andNot(ANSWERED)))
                    .from(ATTESTATION)
                    .where(ATTESTATION.FINISHED_AT.isNull()))
            .convertFrom(rows -> rows.map(row -> new AttestationRound(
                    row.value1(),
                    row.value2().toInstant(),
                    row.value3().toInstant(),
                    row.value4(),
                    row.value4() + row.value5())));

    private final DSLContext dsl;

    AttestationStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<AttestationRound> open() {
        return dsl.select(OPEN).fetchSingle().value1().stream().findFirst();
    }

    /** By name. */
    List<AskedAccount> asked(UUID round) {
        return dsl.select(ACCOUNT.ID, ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME, ACCOUNT.MAIL, ACCOUNT.KIND)
                .select(ACCOUNT.DEPARTMENT, ACCOUNT.SIGNED_IN_AT)
                .from(ACCOUNT)
                .join(ATTESTATION)
                .on(CONCERNED)
                .where(ATTESTATION.ID.eq(round))
                .andNot(ANSWERED)
                .orderBy(ACCOUNT.SORT_KEY, ACCOUNT.ID)
                .limit(MOST_ASKED)
                .fetch(row -> {
                    OffsetDateTime signedIn = row.get(ACCOUNT.SIGNED_IN_AT);
                    return new AskedAccount(
                            row.get(ACCOUNT.ID),
                            row.get(ACCOUNT.FAMILY_NAME),
                            row.get(ACCOUNT.GIVEN_NAME),
                            row.get(ACCOUNT.MAIL),
                            AccountKind.valueOf(row.get(ACCOUNT.KIND)),
                            row.get(ACCOUNT.DEPARTMENT),
                            signedIn == null ? null : signedIn.toInstant());
                });
    }

    /** False if somebody was faster. */
    boolean answer(UUID round, UUID company, UUID account, boolean stays, UUID by, Instant now) {
        return dsl.insertInto(ATTESTATION_ANSWER)
                        .set(ATTESTATION_ANSWER.ATTESTATION_ID, round)
                        .set(ATTESTATION_ANSWER.CUSTOMER_ID, company)
                        .set(ATTESTATION_ANSWER.ACCOUNT_ID, account)
                        .set(ATTESTATION_ANSWER.STAYS, stays)
                        .set(ATTESTATION_ANSWER.ANSWERED_AT, at(now))
                        .set(ATTESTATION_ANSWER.ANSWERED_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** If there is nothing left to answer. */
    boolean finish(UUID round, Instant now) {
        return dsl.update(ATTESTATION)
                        .set(ATTESTATION.FINISHED_AT, at(now))
                        .where(ATTESTATION.ID.eq(round), ATTESTATION.FINISHED_AT.isNull())
                        .and(notExists(
                                selectOne().from(ACCOUNT).where(CONCERNED).andNot(ANSWERED)))
                        .execute()
                == 1;
    }

    /** As the program itself: customers with accounts who were last asked, or began, before this time. */
    List<UUID> due(Instant before) {
        Field<OffsetDateTime> last = greatest(
                field(select(max(ATTESTATION.OPENED_AT))
                        .from(ATTESTATION)
                        .where(ATTESTATION.CUSTOMER_ID.eq(CUSTOMER.ID))),
                field(select(min(ACCOUNT.CREATED_AT))
                        .from(ACCOUNT)
                        .where(ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID), ACCOUNT.STATUS.eq("ACTIVE"))));
        return dsl.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(last.le(at(before)))
                .and(notExists(selectOne()
                        .from(ATTESTATION)
                        .where(ATTESTATION.CUSTOMER_ID.eq(CUSTOMER.ID), ATTESTATION.FINISHED_AT.isNull())))
                .fetch(CUSTOMER.ID);
    }

    /** As the program itself. False if one is open already. */
    boolean begin(UUID id, UUID customer, Instant now, Instant due) {
        return dsl.insertInto(ATTESTATION)
                        .set(ATTESTATION.ID, id)
                        .set(ATTESTATION.CUSTOMER_ID, customer)
                        .set(ATTESTATION.OPENED_AT, at(now))
                        .set(ATTESTATION.DUE_AT, at(due))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** As the program itself. */
    Set<UUID> administrators(UUID round) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ATTESTATION)
                .on(ATTESTATION.CUSTOMER_ID.eq(ACCOUNT.CUSTOMER_ID))
                .where(ATTESTATION.ID.eq(round), ACCOUNT.STATUS.eq("ACTIVE"))
                .and(ACCOUNT.KIND.eq(AccountKind.USER_ADMINISTRATOR.name()))
                .fetchSet(ACCOUNT.ID);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
