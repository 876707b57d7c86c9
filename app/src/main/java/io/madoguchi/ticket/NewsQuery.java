package io.madoguchi.ticket;

import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_ENTRY;
import static org.jooq.impl.DSL.count;

import io.madoguchi.ticket.OpenPages.Standing;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** How many entries inquiries have: nothing is ever taken away, so that more means news. */
@Component
class NewsQuery {

    private final DSLContext dsl;

    NewsQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Standing> standing(String number) {
        return standing(INQUIRY.NUMBER.eq(number));
    }

    Optional<Standing> standing(UUID inquiry) {
        return standing(INQUIRY.ID.eq(inquiry));
    }

    /** Of those that the viewer can see. */
    private Optional<Standing> standing(Condition which) {
        return dsl.select(INQUIRY.ID, count())
                .from(INQUIRY)
                .join(INQUIRY_ENTRY)
                .on(INQUIRY_ENTRY.INQUIRY_ID.eq(INQUIRY.ID))
                .where(which)
                .groupBy(INQUIRY.ID)
                .fetchOptional(Records.mapping(Standing::new));
    }

    Map<UUID, Integer> counts(Collection<UUID> inquiries) {
        return dsl.select(INQUIRY_ENTRY.INQUIRY_ID, count())
                .from(INQUIRY_ENTRY)
                .where(INQUIRY_ENTRY.INQUIRY_ID.in(inquiries))
                .groupBy(INQUIRY_ENTRY.INQUIRY_ID)
                .fetchMap(INQUIRY_ENTRY.INQUIRY_ID, count());
    }
}
