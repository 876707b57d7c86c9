package io.madoguchi.contract;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.Viewer;
import io.madoguchi.shell.ListParameters;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Select;

/** Contracts for the search over everything, for who sees contracts; they match as they do in their list. */
public final class ContractHitQuery {

    private ContractHitQuery() {}

    /** Noun, number, title, nothing more, customer; by number. */
    public static Select<Record5<String, String, String, String, String>> first(
            DSLContext dsl, Viewer viewer, ListParameters asked, LocalDate today, int most) {
        return dsl.select(inline("CONTRACT"), CONTRACT.NUMBER, CONTRACT.TITLE, inline(""), CUSTOMER.NAME)
                .from(ContractListQuery.contracts(viewer))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                .where(ContractListQuery.matches(ContractFilter.of(asked, false, false), viewer, today))
                .orderBy(CONTRACT.NUMBER)
                .limit(most);
    }

    public static Select<?> all(Viewer viewer, ListParameters asked, LocalDate today, int most) {
        return selectOne()
                .from(ContractListQuery.contracts(viewer))
                .where(ContractListQuery.matches(ContractFilter.of(asked, false, false), viewer, today))
                .limit(most);
    }
}
