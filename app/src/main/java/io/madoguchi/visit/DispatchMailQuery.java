package io.madoguchi.visit;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_ENTRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_WATCH;
import static io.madoguchi.database.schema.Tables.VISIT_ENGINEER;

import io.madoguchi.access.AccountKind;
import io.madoguchi.inquiry.EntryDetail;
import io.madoguchi.inquiry.Errand;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what mails about a visit or part need. */
@Component
class DispatchMailQuery {

    /** What the customer has to reckon with: a person or a parcel comes, or does not. */
    private static final Set<String> FOR_CUSTOMERS =
            Set.of("visit.planned", "visit.started", "visit.done", "visit.cancelled", "part.shipped", "part.arrived");

    /** What the coordinators have to plan, or whose plan it ends. */
    private static final Set<String> FOR_COORDINATORS = Set.of("visit.requested", "visit.done", "part.requested");

    private final DSLContext dsl;

    DispatchMailQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What an entry told, and of which inquiry. */
    record Story(UUID inquiry, String number, String subject, String customerName, Errand errand) {}

    /** Who is concerned, except who did it himself. */
    Set<UUID> recipients(UUID entry, String event) {
        Record row = dsl.select(INQUIRY.ID, INQUIRY.REPORTER_ID, INQUIRY.ASSIGNEE_ID)
                .select(INQUIRY_ENTRY.AUTHOR_ID, INQUIRY_ENTRY.DETAIL)
                .from(INQUIRY_ENTRY)
                .join(INQUIRY)
                .on(INQUIRY.ID.eq(INQUIRY_ENTRY.INQUIRY_ID))
                .where(INQUIRY_ENTRY.ID.eq(entry))
                .fetchSingle();
        Set<UUID> all = new LinkedHashSet<>();
        if (FOR_CUSTOMERS.contains(event)) {
            if (row.get(INQUIRY.REPORTER_ID) != null) {
                all.add(row.get(INQUIRY.REPORTER_ID));
            }
            all.addAll(watchers(row.get(INQUIRY.ID)));
        }
        UUID assignee = row.get(INQUIRY.ASSIGNEE_ID);
        if (assignee != null) {
            all.add(assignee);
        }
        Errand errand = EntryDetail.read(row.get(INQUIRY_ENTRY.DETAIL).data()).errand();
        if (errand != null) {
            all.addAll(engineers(errand.id()));
        }
        if (FOR_COORDINATORS.contains(event)) {
            all.addAll(coordinators());
        }
        all.remove(row.get(INQUIRY_ENTRY.AUTHOR_ID));
        return all;
    }

    @Nullable
    UUID customer(UUID entry) {
        return dsl.select(INQUIRY_ENTRY.CUSTOMER_ID)
                .from(INQUIRY_ENTRY)
                .where(INQUIRY_ENTRY.ID.eq(entry))
                .fetchOne(INQUIRY_ENTRY.CUSTOMER_ID);
    }

    /** Empty if the entry does not exist for the recipient. */
    Optional<Story> story(UUID entry) {
        return dsl.select(INQUIRY.ID, INQUIRY.NUMBER, INQUIRY.SUBJECT, CUSTOMER.NAME, INQUIRY_ENTRY.DETAIL)
                .from(INQUIRY_ENTRY)
                .join(INQUIRY)
                .on(INQUIRY.ID.eq(INQUIRY_ENTRY.INQUIRY_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .where(INQUIRY_ENTRY.ID.eq(entry))
                .fetchOptional()
                .flatMap(row -> Optional.ofNullable(
                                EntryDetail.read(row.get(INQUIRY_ENTRY.DETAIL).data())
                                        .errand())
                        .map(errand -> new Story(row.value1(), row.value2(), row.value3(), row.value4(), errand)));
    }

    private Set<UUID> watchers(UUID inquiry) {
        return dsl.select(INQUIRY_WATCH.ACCOUNT_ID)
                .from(INQUIRY_WATCH)
                .where(INQUIRY_WATCH.INQUIRY_ID.eq(inquiry))
                .fetchSet(INQUIRY_WATCH.ACCOUNT_ID);
    }

    private Set<UUID> engineers(UUID visit) {
        return dsl.select(VISIT_ENGINEER.ACCOUNT_ID)
                .from(VISIT_ENGINEER)
                .where(VISIT_ENGINEER.VISIT_ID.eq(visit))
                .fetchSet(VISIT_ENGINEER.ACCOUNT_ID);
    }

    private Set<UUID> coordinators() {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.KIND.eq(AccountKind.SERVICE_COORDINATOR.name()), ACCOUNT.STATUS.eq("ACTIVE"))
                .fetchSet(ACCOUNT.ID);
    }
}
