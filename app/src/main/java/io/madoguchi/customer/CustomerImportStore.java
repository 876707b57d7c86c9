package io.madoguchi.customer;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;

import io.madoguchi.access.AccountKind;
import io.madoguchi.database.schema.tables.records.CustomerRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an import of customers looks up and writes, a batch at a time. */
@Component
class CustomerImportStore {

    private final DSLContext dsl;

    CustomerImportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<String, CustomerRecord> customers(Collection<String> codes) {
        return dsl.selectFrom(CUSTOMER).where(CUSTOMER.CODE.in(codes)).fetchMap(CUSTOMER.CODE);
    }

    Map<UUID, String> codesOfResellers(Collection<CustomerRecord> customers) {
        List<UUID> resellers = customers.stream()
                .map(CustomerRecord::getResellerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return dsl.select(CUSTOMER.ID, CUSTOMER.CODE)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.in(resellers))
                .fetchMap(CUSTOMER.ID, CUSTOMER.CODE);
    }

    People salesRepresentatives(Collection<String> mails, Collection<CustomerRecord> customers) {
        List<UUID> present = customers.stream()
                .map(CustomerRecord::getSalesRepresentativeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> mailOf = dsl.select(ACCOUNT.ID, ACCOUNT.MAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.KIND.eq(AccountKind.SALES_REPRESENTATIVE.name()))
                .and(ACCOUNT.MAIL.in(mails).or(ACCOUNT.ID.in(present)))
                .fetchMap(ACCOUNT.ID, ACCOUNT.MAIL);
        return new People(
                mailOf, mailOf.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)));
    }

    /** In two goes, because a reseller may stand below its customer in the same batch. */
    void write(List<CustomerRecord> added, List<CustomerRecord> changed) {
        List<CustomerRecord> ofResellers =
                added.stream().filter(record -> record.getResellerId() != null).toList();
        List<UUID> resellers =
                ofResellers.stream().map(CustomerRecord::getResellerId).toList();
        ofResellers.forEach(record -> record.setResellerId(null));
        dsl.batchInsert(added).execute();
        for (int i = 0; i < resellers.size(); i++) {
            ofResellers.get(i).setResellerId(resellers.get(i));
        }
        dsl.batchUpdate(ofResellers).execute();
        dsl.batchUpdate(changed).execute();
    }

    /** Sales representatives, both ways. */
    record People(Map<UUID, String> mails, Map<String, UUID> byMail) {
        @Nullable
        String mailOf(@Nullable UUID account) {
            return account == null ? null : mails.get(account);
        }
    }
}
