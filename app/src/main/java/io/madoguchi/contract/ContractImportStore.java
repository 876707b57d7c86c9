package io.madoguchi.contract;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_PRICE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.excluded;

import io.madoguchi.access.AccountKind;
import io.madoguchi.database.schema.tables.records.ContractPriceRecord;
import io.madoguchi.database.schema.tables.records.ContractRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an import of contracts looks up and writes, a batch at a time. */
@Component
class ContractImportStore {

    private final DSLContext dsl;

    ContractImportStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<String, Customer> customers(Collection<String> codes) {
        return dsl.select(CUSTOMER.CODE, CUSTOMER.ID, CUSTOMER.SALES_REPRESENTATIVE_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.CODE.in(codes))
                .fetchMap(CUSTOMER.CODE, row -> new Customer(row.value2(), row.value3()));
    }

    Map<String, UUID> salesRepresentatives(Collection<String> mails) {
        return dsl.select(ACCOUNT.MAIL, ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.MAIL.in(mails))
                .and(ACCOUNT.KIND.eq(AccountKind.SALES_REPRESENTATIVE.name()))
                .fetchMap(ACCOUNT.MAIL, ACCOUNT.ID);
    }

    Map<String, Stored> contracts(Collection<String> numbers) {
        return dsl.select(CONTRACT, CUSTOMER.CODE, CONTRACT_PRICE.ANNUAL_AMOUNT_YEN, ACCOUNT.MAIL)
                .from(CONTRACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                .leftJoin(CONTRACT_PRICE)
                .on(CONTRACT_PRICE.CONTRACT_ID.eq(CONTRACT.ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONTRACT.SALES_REPRESENTATIVE_ID))
                .where(CONTRACT.NUMBER.in(numbers))
                .fetchMap(
                        row -> row.value1().getNumber(),
                        row -> new Stored(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    void write(Writes writes) {
        dsl.batchInsert(writes.added).execute();
        dsl.batchUpdate(writes.changed).execute();
        dsl.batch(writes.prices.stream()
                        .map(price -> dsl.insertInto(CONTRACT_PRICE)
                                .set(price)
                                .onConflict(CONTRACT_PRICE.CONTRACT_ID)
                                .doUpdate()
                                .set(CONTRACT_PRICE.ANNUAL_AMOUNT_YEN, excluded(CONTRACT_PRICE.ANNUAL_AMOUNT_YEN)))
                        .toList())
                .execute();
    }

    /** A customer and who sells to it. */
    record Customer(UUID id, @Nullable UUID salesRepresentativeId) {}

    /** A contract as it stands, with what its line in a file names by code. */
    record Stored(
            ContractRecord contract,
            String customerCode,
            @Nullable Long annualAmountYen,
            @Nullable String salesRepresentative) {}

    /** What a batch writes. */
    static final class Writes {
        private final List<ContractRecord> added = new ArrayList<>();
        private final List<ContractRecord> changed = new ArrayList<>();
        private final List<ContractPriceRecord> prices = new ArrayList<>();

        void add(ContractRecord contract, ContractPriceRecord price, boolean isNew) {
            (isNew ? added : changed).add(contract);
            prices.add(price);
        }
    }
}
