package io.madoguchi.audit;

import static io.madoguchi.database.schema.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.shell.ListParameters;
import java.util.List;
import org.jooq.Field;

/** Numbers of the log, to be selected beside others. */
public final class AuditFigureQuery {

    private AuditFigureQuery() {}

    /** How many stand in the list of this address, which names neither people nor customers. */
    public static Field<Integer> count(ListParameters asked) {
        var nobody = new AuditListQuery.Meant(List.of(), List.of());
        return field(selectCount()
                .from(selectOne()
                        .from(AUDIT_ENTRY)
                        .where(AuditListQuery.matches(AuditFilter.of(asked), nobody))
                        .limit(AuditListQuery.MOST_COUNTED)));
    }
}
