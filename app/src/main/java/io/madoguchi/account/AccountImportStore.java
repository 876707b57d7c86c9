package io.madoguchi.account;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;

import io.madoguchi.database.schema.tables.records.AccountRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What an import of accounts looks up and writes, a batch at a time. */
@Component
class AccountImportStore {

    private final DSLContext dsl;

    AccountImportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<String, AccountRecord> accounts(Collection<String> mails) {
        return dsl.selectFrom(ACCOUNT).where(ACCOUNT.MAIL.in(mails)).fetchMap(ACCOUNT.MAIL);
    }

    Map<String, Company> companies(Collection<String> codes) {
        return dsl.select(CUSTOMER.ID, CUSTOMER.CODE)
                .from(CUSTOMER)
                .where(CUSTOMER.CODE.in(codes))
                .fetchMap(CUSTOMER.CODE, row -> new Company(row.value1(), row.value2()));
    }

    /** Those of the accounts that are in a group of their own company. */
    Set<UUID> membersOfOwnGroups(Collection<AccountRecord> accounts) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
                .join(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ID.eq(MEMBERSHIP.GROUP_ID))
                .where(ENGAGEMENT_GROUP.CUSTOMER_ID.eq(ACCOUNT.CUSTOMER_ID))
                .and(ACCOUNT.ID.in(accounts.stream().map(AccountRecord::getId).toList()))
                .fetchSet(ACCOUNT.ID);
    }

    void write(List<AccountRecord> added, List<AccountRecord> changed) {
        dsl.batchInsert(added).execute();
        dsl.batchUpdate(changed).execute();
    }

    /** A customer by id and code. */
    record Company(UUID id, String code) {}
}
