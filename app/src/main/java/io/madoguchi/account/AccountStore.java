package io.madoguchi.account;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.ACCOUNT_DOORS;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.madoguchi.access.AccountKind;
import io.madoguchi.account.AccountDetails.Company;
import io.madoguchi.account.AccountDetails.Part;
import io.madoguchi.database.schema.tables.records.AccountRecord;
import io.madoguchi.kernel.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

/** One account: read as row policies let it, changed by the functions of the database that know the rule of M5.4. */
@Component
class AccountStore {

    private static final Field<List<Part>> PARTS = multiset(select(
                            ENGAGEMENT_GROUP.ID, ENGAGEMENT.ID, ENGAGEMENT.NAME, ENGAGEMENT_GROUP.NAME)
                    .from(MEMBERSHIP)
                    .join(ENGAGEMENT_GROUP)
                    .on(ENGAGEMENT_GROUP.ID.eq(MEMBERSHIP.GROUP_ID))
                    .join(ENGAGEMENT)
                    .on(ENGAGEMENT.ID.eq(ENGAGEMENT_GROUP.ENGAGEMENT_ID))
                    .where(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID), ENGAGEMENT_GROUP.CUSTOMER_ID.eq(ACCOUNT.CUSTOMER_ID))
                    .orderBy(ENGAGEMENT.NAME))
            .convertFrom(rows -> rows.map(Records.mapping(Part::new)));

    private static final Field<Boolean> BEYOND =
            function("account_sees_beyond", Boolean.class, ACCOUNT.ID).as("beyond");

    private static final String PRIVILEGE = "42501";

    private final DSLContext dsl;

    AccountStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<AccountDetails> find(UUID id, Instant now) {
        return dsl.select(ACCOUNT.fields())
                .select(
                        CUSTOMER.CODE,
                        CUSTOMER.NAME,
                        ACCOUNT_DOORS.ACCOUNT_ID,
                        ACCOUNT_DOORS.LOCKED_UNTIL,
                        PARTS,
                        BEYOND)
                .from(ACCOUNT)
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER_ID))
                .leftJoin(ACCOUNT_DOORS)
                .on(ACCOUNT_DOORS.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.ID.eq(id))
                .fetchOptional(row -> details(row, now));
    }

    /** Empty for a code that no customer has. */
    Optional<Company> company(String code) {
        return dsl.select(CUSTOMER.ID, CUSTOMER.CODE, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.CODE.eq(code))
                .fetchOptional(Records.mapping(Company::new));
    }

    /** The groups of a company that the viewer sees. */
    List<Part> groups(UUID company) {
        return dsl.select(ENGAGEMENT_GROUP.ID, ENGAGEMENT.ID, ENGAGEMENT.NAME, ENGAGEMENT_GROUP.NAME)
                .from(ENGAGEMENT_GROUP)
                .join(ENGAGEMENT)
                .on(ENGAGEMENT.ID.eq(ENGAGEMENT_GROUP.ENGAGEMENT_ID))
                .where(ENGAGEMENT_GROUP.CUSTOMER_ID.eq(company))
                .orderBy(ENGAGEMENT.NAME)
                .fetch(Records.mapping(Part::new));
    }

    /** CHANGED, STALE or LAST, as the database's function says. */
    String change(UUID id, AccountForm form, AccountKind kind, boolean whole) {
        return said(
                "select account_change(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                form.version(),
                kind.name(),
                whole ? "WHOLE" : "ENGAGEMENTS",
                form.line("family_name"),
                form.line("given_name"),
                form.line("family_name_kana"),
                form.line("given_name_kana"),
                form.line("department"),
                form.line("phone"),
                form.language());
    }

    /** DONE, MOOT or LAST. */
    String setStatus(UUID id, String status, Instant now) {
        return said("select account_set_status(?, ?, ?)", id, status, Timestamp.from(now));
    }

    /** DONE or MOOT. */
    String unlock(UUID id) {
        return said("select account_unlock(?)", id);
    }

    /** What the database refuses has come to have more than the viewer since he was checked: as if it had had it then. */
    private String said(String function, Object... arguments) {
        try {
            return dsl.fetchSingle(function, arguments).get(0, String.class);
        } catch (DataAccessException refused) {
            if (PRIVILEGE.equals(refused.sqlState())) {
                throw new NotFound();
            }
            throw refused;
        }
    }

    private static AccountDetails details(Record row, Instant now) {
        AccountRecord account = row.into(ACCOUNT);
        boolean hasPassword = row.get(ACCOUNT_DOORS.ACCOUNT_ID) != null;
        Instant signedInAt = AccountListQuery.instant(account.getSignedInAt());
        Instant lockedUntil = AccountListQuery.instant(row.get(ACCOUNT_DOORS.LOCKED_UNTIL));
        return new AccountDetails(
                account.getId(),
                account.getVersion(),
                new Company(
                        account.getCustomerId(),
                        AccountListQuery.text(row.get(CUSTOMER.CODE)),
                        AccountListQuery.text(row.get(CUSTOMER.NAME))),
                AccountKind.valueOf(account.getKind()),
                account.getScope().equals("WHOLE"),
                AccountState.of(account.getStatus(), !hasPassword && signedInAt == null, lockedUntil, now),
                account.getFormerMail() == null ? account.getMail() : account.getFormerMail(),
                account.getFamilyName(),
                account.getGivenName(),
                account.getFamilyNameKana(),
                account.getGivenNameKana(),
                account.getDepartment(),
                account.getPhone(),
                account.getLanguage(),
                account.getCreatedAt().toInstant(),
                AccountListQuery.instant(account.getInvitedAt()),
                signedInAt,
                lockedUntil,
                hasPassword,
                row.get(PARTS),
                row.get(BEYOND));
    }
}
