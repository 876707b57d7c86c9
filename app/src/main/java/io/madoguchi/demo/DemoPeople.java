package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people of the demonstration, in whose names its past happens. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoPeople {

    private final Database database;
    private final DSLContext dsl;
    private final Viewers viewers;

    DemoPeople(Database database, DSLContext dsl, Viewers viewers) {
        this.database = database;
        this.dsl = dsl;
        this.viewers = viewers;
    }

    Viewer of(String mail) {
        UUID id = database.asSystem(
                "demonstration: who is who",
                () -> dsl.fetchSingle("select id from account where mail = ?", mail)
                        .get(0, UUID.class));
        return viewers.find(id, null).orElseThrow();
    }
}
