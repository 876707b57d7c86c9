package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.INQUIRY;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** The visits and parts of inquiries, for the statements of modules that read these: they cost none of their own. */
public final class DispatchPanelQuery {

    private static final Field<List<Visit>> VISITS =
            VisitStore.visitsOf(INQUIRY.ID).as("visits");
    private static final Field<List<Part>> PARTS = PartStore.partsOf(INQUIRY.ID).as("parts");

    private DispatchPanelQuery() {}

    public static List<Field<?>> fields() {
        return List.of(VISITS, PARTS);
    }

    public static DispatchPanel panel(Record row) {
        return new DispatchPanel(row.get(VISITS), row.get(PARTS));
    }
}
