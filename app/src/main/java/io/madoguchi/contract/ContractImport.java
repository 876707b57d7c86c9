package io.madoguchi.contract;

import io.madoguchi.access.Permission;
import io.madoguchi.contract.ContractImportStore.Customer;
import io.madoguchi.contract.ContractImportStore.Stored;
import io.madoguchi.database.schema.tables.records.ContractPriceRecord;
import io.madoguchi.database.schema.tables.records.ContractRecord;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.By;
import io.madoguchi.imports.Column;
import io.madoguchi.imports.Form;
import io.madoguchi.imports.ImportKind;
import io.madoguchi.imports.Line;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.SearchKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code contracts.csv}; sales representatives may change those of their own customers (M5.7). */
@Component
class ContractImport implements ImportKind {

    private final ContractImportStore store;
    private final Ids ids;

    ContractImport(ContractImportStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_CONTRACTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("contract_number", Form.CODE, 30).required(),
                Column.of("customer_code", Form.CODE, 20).required(),
                Column.of("title", Form.TEXT, 200).required(),
                Column.oneOf("service", ServiceType.values()).required(),
                Column.oneOf("plan", ServicePlan.values()).required(),
                Column.oneOf("hours", hours()).required(),
                Column.of("first_response_minutes", Form.MINUTES, 6).required(),
                Column.of("restoration_minutes", Form.MINUTES, 6).required(),
                Column.of("starts_on", Form.DATE, 10).required(),
                Column.of("ends_on", Form.DATE, 10).required(),
                Column.oneOf("status", "ACTIVE", "EXPIRED", "CANCELLED").required(),
                Column.of("annual_amount_yen", Form.YEN, 12).required(),
                Column.of("sales_representative", Form.MAIL, 254));
    }

    @Override
    public List<String> key() {
        return List.of("contract_number");
    }

    @Override
    public List<Integer> steps() {
        return List.of(50);
    }

    @Override
    public void take(Batch batch) {
        Map<String, Customer> customers = store.customers(batch.values("customer_code"));
        Map<String, UUID> sales = store.salesRepresentatives(batch.values("sales_representative"));
        Map<String, Stored> known = store.contracts(batch.values("contract_number"));
        ContractImportStore.Writes writes = new ContractImportStore.Writes();
        for (Line line : batch.good()) {
            Stored stored = known.get(line.text("contract_number"));
            Customer customer = customers.get(line.text("customer_code"));
            check(line, stored, customer, sales);
            if (line.isGood() && customer != null) {
                compare(line, stored);
                refuseForeignChange(line, customer, batch.by());
                if (line.isGood() && (line.isAddition() || line.isChange())) {
                    ContractRecord contract = stored == null ? added(customer) : stored.contract();
                    fill(contract, line, sales.get(line.text("sales_representative")));
                    writes.add(contract, price(contract, line), stored == null);
                }
            }
        }
        store.write(writes);
    }

    private static void check(
            Line line, @Nullable Stored stored, @Nullable Customer customer, Map<String, UUID> sales) {
        if (customer == null) {
            line.reject("customer_code", "unknownCustomer");
        } else if (stored != null && !stored.contract().getCustomerId().equals(customer.id())) {
            line.reject("customer_code", "contractOfOther", line.text("contract_number"), stored.customerCode());
        }
        if (line.day("ends_on").isBefore(line.day("starts_on"))) {
            line.reject("ends_on", "endsBeforeStart", line.text("starts_on"));
        }
        if (line.has("sales_representative") && !sales.containsKey(line.text("sales_representative"))) {
            line.reject("sales_representative", "unknownSalesRepresentative");
        }
    }

    /** A file of all contracts may pass through a representative's hands: only what he changes must be his own. */
    private static void refuseForeignChange(Line line, Customer customer, By by) {
        boolean own =
                by.everything() || (by.account() != null && by.account().equals(customer.salesRepresentativeId()));
        if (!own && (line.isAddition() || line.isChange())) {
            line.reject("customer_code", "customerOfOtherRepresentative");
        }
    }

    private static void compare(Line line, @Nullable Stored stored) {
        if (stored == null) {
            line.adds(line.text("title"));
            return;
        }
        ContractRecord contract = stored.contract();
        line.compare("title", contract.getTitle());
        line.compare("service", contract.getService());
        line.compare("plan", contract.getPlan());
        line.compare("hours", contract.getHours());
        line.compare("first_response_minutes", contract.getFirstResponseMinutes());
        line.compare("restoration_minutes", contract.getRestorationMinutes());
        line.compare("starts_on", contract.getStartsOn());
        line.compare("ends_on", contract.getEndsOn());
        line.compare("status", contract.getStatus());
        line.compare("annual_amount_yen", stored.annualAmountYen());
        line.compare("sales_representative", stored.salesRepresentative());
    }

    private static String[] hours() {
        return Arrays.stream(ServiceHours.values()).map(ServiceHours::code).toArray(String[]::new);
    }

    private ContractRecord added(Customer customer) {
        ContractRecord contract = new ContractRecord();
        contract.setId(ids.next());
        contract.setCustomerId(customer.id());
        return contract;
    }

    private static void fill(ContractRecord contract, Line line, @Nullable UUID salesRepresentative) {
        contract.setNumber(line.text("contract_number"));
        contract.setTitle(line.text("title"));
        contract.setService(line.text("service"));
        contract.setPlan(line.text("plan"));
        contract.setHours(line.text("hours"));
        contract.setFirstResponseMinutes(line.whole("first_response_minutes"));
        contract.setRestorationMinutes(line.whole("restoration_minutes"));
        contract.setStartsOn(line.day("starts_on"));
        contract.setEndsOn(line.day("ends_on"));
        contract.setStatus(line.text("status"));
        contract.setSalesRepresentativeId(salesRepresentative);
        contract.setSearchKey(SearchKey.of(line.text("contract_number"), line.text("title")));
    }

    private static ContractPriceRecord price(ContractRecord contract, Line line) {
        ContractPriceRecord price = new ContractPriceRecord();
        price.setContractId(contract.getId());
        price.setCustomerId(contract.getCustomerId());
        price.setAnnualAmountYen(line.amount("annual_amount_yen"));
        return price;
    }
}
