package io.madoguchi.contract;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.ListParameters;
import java.time.LocalDate;
import org.jooq.Field;

/** Numbers of contracts, to be selected beside others. */
public final class ContractFigureQuery {

    private ContractFigureQuery() {}

    /** How many stand in the list that the viewer gets for this address. */
    public static Field<Integer> count(Viewer viewer, ListParameters asked, LocalDate today) {
        ContractFilter filter =
                ContractFilter.of(asked, viewer.isStaff(), viewer.kind() == AccountKind.SALES_REPRESENTATIVE);
        return field(selectCount()
                .from(ContractListQuery.contracts(viewer))
                .where(ContractListQuery.matches(filter, viewer, today)));
    }
}
