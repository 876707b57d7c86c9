package io.madoguchi.home;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_PRICE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.attestation.AttestationRound;
import io.madoguchi.attestation.Attestations;
import io.madoguchi.home.HomeView.Coming;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes: contracts that end, products whose maker ends support. */
@Component
class ComingQuery {

    private static final int CONTRACTS_DAYS = 120;
    private static final int SUPPORT_MONTHS = 12;
    private static final int MOST = 6;

    private final DSLContext dsl;

    ComingQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param attestation null if nobody is asked for one */
    record Ahead(List<Coming> coming, @Nullable AttestationRound attestation) {}

    /** One statement, whatever the viewer may see. */
    List<Coming> of(Viewer viewer, LocalDate today) {
        return sorted(viewer, dsl.fetch(rows(viewer, today)));
    }

    /** The same statement, with the accounts that the viewer is asked to confirm. */
    Ahead ahead(Viewer viewer, LocalDate today) {
        var found =
                dsl.select(multiset(rows(viewer, today)), Attestations.open()).fetchSingle();
        return new Ahead(
                sorted(viewer, found.value1()),
                found.value2().stream().findFirst().orElse(null));
    }

    private Select<Record5<LocalDate, String, String, String, Integer>> rows(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.SEE_CONTRACTS)) {
            return endsOfSupport(today);
        }
        return viewer.isStaff()
                ? contracts(viewer, today)
                : contracts(viewer, today).unionAll(endsOfSupport(today));
    }

    private static List<Coming> sorted(Viewer viewer, List<Record5<LocalDate, String, String, String, Integer>> rows) {
        return rows.stream()
                .map(row -> coming(viewer, row))
                .sorted(Comparator.comparing(Coming::on))
                .limit(MOST)
                .toList();
    }

    private static Coming coming(Viewer viewer, Record5<LocalDate, String, String, String, Integer> row) {
        if (row.value5() > 0) {
            return Coming.endOfSupport(row.value1(), row.value2(), row.value5());
        }
        return Coming.contract(row.value1(), row.value2(), row.value3(), viewer.isStaff() ? row.value4() : "");
    }

    /** Sales staff are shown their own contracts; a customer those whose price he may see, as on the list. */
    private Select<Record5<LocalDate, String, String, String, Integer>> contracts(Viewer viewer, LocalDate today) {
        Condition own = viewer.kind() == AccountKind.SALES_REPRESENTATIVE
                ? CONTRACT.SALES_REPRESENTATIVE_ID.eq(viewer.accountId())
                : noCondition();
        Condition priced = viewer.isStaff()
                ? noCondition()
                : exists(selectOne().from(CONTRACT_PRICE).where(CONTRACT_PRICE.CONTRACT_ID.eq(CONTRACT.ID)));
        return dsl.select(CONTRACT.ENDS_ON, CONTRACT.NUMBER, CONTRACT.TITLE, CUSTOMER.NAME, inline(0))
                .from(CONTRACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                .where(CONTRACT.STATUS.eq("ACTIVE"))
                .and(CONTRACT.ENDS_ON.between(today, today.plusDays(CONTRACTS_DAYS)))
                .and(own)
                .and(priced)
                .orderBy(CONTRACT.ENDS_ON, CONTRACT.NUMBER)
                .limit(MOST);
    }

    private Select<Record5<LocalDate, String, String, String, Integer>> endsOfSupport(LocalDate today) {
        return dsl.select(PRODUCT.END_OF_SUPPORT, PRODUCT.MODEL_NUMBER, inline(""), inline(""), count())
                .from(DEVICE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(PRODUCT.END_OF_SUPPORT.between(today, today.plusMonths(SUPPORT_MONTHS)))
                .groupBy(PRODUCT.END_OF_SUPPORT, PRODUCT.MODEL_NUMBER)
                .orderBy(PRODUCT.END_OF_SUPPORT, PRODUCT.MODEL_NUMBER)
                .limit(MOST);
    }
}
