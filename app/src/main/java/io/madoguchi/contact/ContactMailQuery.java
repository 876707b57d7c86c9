package io.madoguchi.contact;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.AccountKind;
import io.madoguchi.contact.ContactMail.Announcement;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads whom an announcement concerns. */
@Component
class ContactMailQuery {

    private final DSLContext dsl;
    private final ContactWindowStore store;

    ContactMailQuery(DSLContext dsl, ContactWindowStore store) {
        this.dsl = dsl;
        this.store = store;
    }

    Optional<Announcement> announcement(UUID terms) {
        return store.of(terms)
                .flatMap(window -> window.all().stream()
                        .filter(each -> each.id().equals(terms))
                        .findFirst()
                        .map(each -> new Announcement(each, window.before(each))));
    }

    /** The people of customers who are or will be served, and the desk, whom callers will ask. */
    Set<UUID> recipients(Announcement announcement) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.STATUS.eq("ACTIVE"))
                .and(ACCOUNT.KIND
                        .eq(AccountKind.SERVICE_DESK.name())
                        .or(exists(selectOne()
                                .from(CONTRACT)
                                .where(CONTRACT.CUSTOMER_ID.eq(ACCOUNT.CUSTOMER_ID), concerned(announcement)))))
                .fetchSet(ACCOUNT.ID);
    }

    /** A contract that exists for the recipient; the transaction is his. */
    boolean concerns(Announcement announcement) {
        return dsl.fetchExists(selectOne().from(CONTRACT).where(concerned(announcement)));
    }

    /** What ends before the change is not concerned. */
    private static Condition concerned(Announcement announcement) {
        ContactTerms terms = announcement.terms();
        ContactTerms before = announcement.before();
        Condition served = served(terms.details());
        return CONTRACT.STATUS
                .eq("ACTIVE")
                .and(CONTRACT.ENDS_ON.ge(terms.validFrom()))
                .and(served.or(before == null ? noCondition() : served(before.details())));
    }

    private static Condition served(ContactDetails details) {
        return CONTRACT.SERVICE
                .in(details.services().stream().map(Enum::name).toList())
                .and(CONTRACT.PLAN.in(details.plans().stream().map(Enum::name).toList()));
    }
}
