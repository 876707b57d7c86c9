package io.madoguchi.engagement;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a mail about an engagement says. */
@Component
class EngagementMailQuery {

    private final DSLContext dsl;

    EngagementMailQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<UUID> customer(UUID engagement) {
        return dsl.select(ENGAGEMENT.CUSTOMER_ID)
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.ID.eq(engagement))
                .fetchOptional(ENGAGEMENT.CUSTOMER_ID);
    }

    Optional<Told> find(UUID engagement) {
        return dsl.select(
                        ENGAGEMENT.NAME,
                        ENGAGEMENT_GROUP.NAME,
                        CUSTOMER.NAME,
                        field(selectCount().from(DEVICE).where(DEVICE.ENGAGEMENT_ID.eq(engagement))))
                .from(ENGAGEMENT)
                .join(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ENGAGEMENT.CUSTOMER_ID))
                .where(ENGAGEMENT.ID.eq(engagement))
                .fetchOptional(row -> new Told(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    record Told(String name, String group, String customer, int devices) {}
}
