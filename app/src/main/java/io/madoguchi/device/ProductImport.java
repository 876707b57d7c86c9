package io.madoguchi.device;

import io.madoguchi.access.Permission;
import io.madoguchi.database.schema.tables.records.ProductRecord;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.Column;
import io.madoguchi.imports.Form;
import io.madoguchi.imports.ImportKind;
import io.madoguchi.imports.Line;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.SearchKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code products.csv}. */
@Component
class ProductImport implements ImportKind {

    private final ProductImportStore store;
    private final Ids ids;

    ProductImport(ProductImportStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_ALL;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("product_code", Form.CODE, 30).required(),
                Column.of("maker", Form.TEXT, 100).required(),
                Column.of("model_number", Form.IDENTIFIER, 100).required(),
                Column.of("name", Form.TEXT, 200).required(),
                Column.oneOf("kind", ProductKind.values()).required(),
                Column.of("end_of_sale", Form.DATE, 10),
                Column.of("end_of_support", Form.DATE, 10));
    }

    @Override
    public List<String> key() {
        return List.of("product_code");
    }

    @Override
    public List<Integer> steps() {
        return List.of(40);
    }

    @Override
    public void take(Batch batch) {
        Map<String, ProductRecord> known = store.products(batch.values("product_code"));
        List<ProductRecord> added = new ArrayList<>();
        List<ProductRecord> changed = new ArrayList<>();
        for (Line line : batch.good()) {
            if (line.has("end_of_sale")
                    && line.has("end_of_support")
                    && line.day("end_of_support").isBefore(line.day("end_of_sale"))) {
                line.reject("end_of_support", "supportEndsBeforeSale", line.text("end_of_sale"));
                continue;
            }
            ProductRecord stored = known.get(line.text("product_code"));
            compare(line, stored);
            if (stored == null) {
                ProductRecord product = new ProductRecord();
                product.setId(ids.next());
                fill(product, line);
                added.add(product);
            } else if (line.isChange()) {
                fill(stored, line);
                changed.add(stored);
            }
        }
        store.write(added, changed);
    }

    private static void compare(Line line, @Nullable ProductRecord stored) {
        if (stored == null) {
            line.adds(line.text("maker") + " " + line.text("model_number"));
            return;
        }
        line.compare("maker", stored.getMaker());
        line.compare("model_number", stored.getModelNumber());
        line.compare("name", stored.getName());
        line.compare("kind", stored.getKind());
        line.compare("end_of_sale", stored.getEndOfSale());
        line.compare("end_of_support", stored.getEndOfSupport());
    }

    private static void fill(ProductRecord product, Line line) {
        product.setCode(line.text("product_code"));
        product.setMaker(line.text("maker"));
        product.setModelNumber(line.text("model_number"));
        product.setName(line.text("name"));
        product.setKind(line.text("kind"));
        product.setEndOfSale(line.date("end_of_sale"));
        product.setEndOfSupport(line.date("end_of_support"));
        product.setSearchKey(SearchKey.of(
                line.text("product_code"), line.text("maker"), line.text("model_number"), line.text("name")));
    }
}
