package io.madoguchi.imports;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** One import at a time: two that write the same records in different order would block each other. */
@Component
class ImportLock {

    /** An arbitrary number that nothing else in the database locks. */
    private static final long NUMBER = 7_303_014_982_450_176_001L;

    private final DSLContext dsl;

    ImportLock(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Waits for its turn; held until the transaction ends. */
    void take() {
        dsl.execute("select pg_advisory_xact_lock(?)", NUMBER);
    }
}
