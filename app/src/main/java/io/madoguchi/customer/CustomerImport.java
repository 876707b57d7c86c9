package io.madoguchi.customer;

import io.madoguchi.access.Permission;
import io.madoguchi.customer.CustomerImportStore.People;
import io.madoguchi.database.schema.tables.records.CustomerRecord;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.Column;
import io.madoguchi.imports.Form;
import io.madoguchi.imports.ImportKind;
import io.madoguchi.imports.Line;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.SearchKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code customers.csv}. Customers of a reseller (再販先) come after all others: their reseller may stand below them. */
@Component
class CustomerImport implements ImportKind {

    private static final int OTHERS = 20;
    private static final int OF_RESELLERS = 21;

    private final CustomerImportStore store;
    private final Ids ids;

    CustomerImport(CustomerImportStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_ALL;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("customer_code", Form.CODE, 20).required(),
                Column.of("name", Form.TEXT, 200).required(),
                Column.of("name_kana", Form.KANA, 200),
                Column.of("postal_code", Form.POSTAL_CODE, 8),
                Column.of("address", Form.TEXT, 300),
                Column.of("building", Form.TEXT, 200),
                Column.of("phone", Form.PHONE, 30),
                Column.of("reseller_code", Form.CODE, 20),
                Column.of("sales_representative", Form.MAIL, 254));
    }

    @Override
    public List<String> key() {
        return List.of("customer_code");
    }

    @Override
    public List<Integer> steps() {
        return List.of(OTHERS, OF_RESELLERS);
    }

    @Override
    public int stepOf(Line line) {
        return line.has("reseller_code") ? OF_RESELLERS : OTHERS;
    }

    @Override
    public void take(Batch batch) {
        Set<String> codes = new HashSet<>(batch.values("customer_code"));
        codes.addAll(batch.values("reseller_code"));
        Map<String, CustomerRecord> known = store.customers(codes);
        Map<UUID, String> resellers = store.codesOfResellers(known.values());
        People people = store.salesRepresentatives(batch.values("sales_representative"), known.values());

        batch.good().forEach(line -> check(line, people));
        refuseUnknownResellers(batch, known.keySet());
        Map<String, UUID> all = new HashMap<>();
        known.forEach((code, customer) -> all.put(code, customer.getId()));
        batch.good().forEach(line -> all.computeIfAbsent(line.text("customer_code"), code -> ids.next()));
        List<CustomerRecord> added = new ArrayList<>();
        List<CustomerRecord> changed = new ArrayList<>();
        for (Line line : batch.good()) {
            CustomerRecord stored = known.get(line.text("customer_code"));
            compare(line, stored, resellers, people);
            if (line.isAddition() || line.isChange()) {
                CustomerRecord record = stored == null ? new CustomerRecord() : stored;
                fill(record, line, all, people);
                (stored == null ? added : changed).add(record);
            }
        }
        store.write(added, changed);
    }

    private static void check(Line line, People people) {
        if (line.has("reseller_code") && line.text("reseller_code").equals(line.text("customer_code"))) {
            line.reject("reseller_code", "ownReseller");
        }
        String mail = line.text("sales_representative");
        if (!mail.isEmpty() && !people.byMail().containsKey(mail)) {
            line.reject("sales_representative", "unknownSalesRepresentative");
        }
    }

    /** A reseller may stand in the same batch; if its line is refused, those that name it are refused as well. */
    private static void refuseUnknownResellers(Batch batch, Set<String> known) {
        boolean again = true;
        while (again) {
            Set<String> present = batch.values("customer_code");
            present.addAll(known);
            List<Line> strangers = batch.good().stream()
                    .filter(line -> line.has("reseller_code") && !present.contains(line.text("reseller_code")))
                    .toList();
            strangers.forEach(line -> line.reject("reseller_code", "unknownCustomer"));
            again = !strangers.isEmpty();
        }
    }

    private static void compare(
            Line line, @Nullable CustomerRecord stored, Map<UUID, String> resellers, People people) {
        if (stored == null) {
            line.adds(line.text("name"));
            return;
        }
        line.compare("name", stored.getName());
        line.compare("name_kana", stored.getNameKana());
        line.compare("postal_code", stored.getPostalCode());
        line.compare("address", stored.getAddress());
        line.compare("building", stored.getBuilding());
        line.compare("phone", stored.getPhone());
        line.compare("reseller_code", stored.getResellerId() == null ? "" : resellers.get(stored.getResellerId()));
        line.compare("sales_representative", people.mailOf(stored.getSalesRepresentativeId()));
    }

    private static void fill(CustomerRecord record, Line line, Map<String, UUID> all, People people) {
        record.setId(all.get(line.text("customer_code")));
        record.setCode(line.text("customer_code"));
        record.setName(line.text("name"));
        record.setNameKana(line.text("name_kana"));
        record.setPostalCode(line.text("postal_code"));
        record.setAddress(line.text("address"));
        record.setBuilding(line.text("building"));
        record.setPhone(line.text("phone"));
        record.setResellerId(line.has("reseller_code") ? all.get(line.text("reseller_code")) : null);
        record.setSalesRepresentativeId(people.byMail().get(line.text("sales_representative")));
        record.setSearchKey(SearchKey.of(
                line.text("customer_code"), line.text("name"), line.text("name_kana"), line.text("phone")));
    }
}
