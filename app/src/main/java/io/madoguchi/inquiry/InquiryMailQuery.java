package io.madoguchi.inquiry;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_ENTRY;
import static io.madoguchi.database.schema.Tables.INQUIRY_WATCH;
import static io.madoguchi.database.schema.Tables.PRODUCT;

import io.madoguchi.access.AccountKind;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what mails about an entry need. */
@Component
class InquiryMailQuery {

    private final DSLContext dsl;

    InquiryMailQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How an inquiry stands when the mail is sent. */
    record Story(
            UUID inquiry,
            String number,
            String subject,
            String customerName,
            String device,
            String reporter,
            @Nullable String behalfOf,
            State state,
            Claim claim,
            EntryDetail detail) {}

    /**
     * The reporter, the engineer who has it, else all of the desk, and who watches it (M1.10); of what is handed on only who
     * gets it; who loses it is told too. But not who did it himself, except for the receipt of a report.
     */
    Set<UUID> recipients(UUID entry) {
        Record row = dsl.select(INQUIRY.REPORTER_ID, INQUIRY.ASSIGNEE_ID, INQUIRY.TURN, INQUIRY.CUSTOMER_ID)
                .select(INQUIRY_ENTRY.AUTHOR_ID, INQUIRY_ENTRY.KIND, INQUIRY_ENTRY.DETAIL)
                .from(INQUIRY_ENTRY)
                .join(INQUIRY)
                .on(INQUIRY.ID.eq(INQUIRY_ENTRY.INQUIRY_ID))
                .where(INQUIRY_ENTRY.ID.eq(entry))
                .fetchSingle();
        EntryKind kind = EntryKind.valueOf(row.get(INQUIRY_ENTRY.KIND));
        EntryDetail detail = EntryDetail.read(row.get(INQUIRY_ENTRY.DETAIL).data());
        Set<UUID> all = new LinkedHashSet<>();
        if (kind == EntryKind.FORWARDED) {
            all.addAll(holders(row, detail.turn() == null ? Turn.valueOf(row.get(INQUIRY.TURN)) : detail.turn()));
        } else {
            if (row.get(INQUIRY.REPORTER_ID) != null) {
                all.add(row.get(INQUIRY.REPORTER_ID));
            }
            all.addAll(holders(row, Turn.ENGINEER));
            all.addAll(watchers(entry));
        }
        if (detail.formerAssigneeId() != null) {
            all.add(detail.formerAssigneeId());
        }
        UUID author = row.get(INQUIRY_ENTRY.AUTHOR_ID);
        if (kind != EntryKind.REPORTED || !Objects.equals(author, row.get(INQUIRY.REPORTER_ID))) {
            all.remove(author);
        }
        return all;
    }

    /** Whose turn it is; the desk stands in where there is nobody. */
    private Set<UUID> holders(Record row, Turn turn) {
        Set<UUID> people = switch (turn) {
            case COORDINATOR, PARTS -> activeOf(AccountKind.SERVICE_COORDINATOR);
            case SALES -> salesOf(row.get(INQUIRY.CUSTOMER_ID));
            case ENGINEER -> {
                UUID assignee = row.get(INQUIRY.ASSIGNEE_ID);
                yield assignee == null ? Set.of() : Set.of(assignee);
            }
            case DESK, CUSTOMER, NOBODY -> Set.of();
        };
        return people.isEmpty() ? activeOf(AccountKind.SERVICE_DESK) : people;
    }

    /** The customer's own; all of sales where he has none, so that nobody's matter is not left lying. */
    Set<UUID> representatives(UUID entry) {
        UUID customer = customer(entry);
        Set<UUID> own = customer == null ? Set.of() : salesOf(customer);
        return own.isEmpty() ? activeOf(AccountKind.SALES_REPRESENTATIVE) : own;
    }

    private Set<UUID> salesOf(UUID customer) {
        return dsl.select(ACCOUNT.ID)
                .from(CUSTOMER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CUSTOMER.SALES_REPRESENTATIVE_ID), ACCOUNT.STATUS.eq("ACTIVE"))
                .where(CUSTOMER.ID.eq(customer))
                .fetchSet(ACCOUNT.ID);
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
        return dsl.select(INQUIRY.fields())
                .select(CUSTOMER.NAME, PRODUCT.MODEL_NUMBER, DEVICE.SERIAL_NUMBER, INQUIRY_ENTRY.DETAIL)
                .from(INQUIRY_ENTRY)
                .join(INQUIRY)
                .on(INQUIRY.ID.eq(INQUIRY_ENTRY.INQUIRY_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .leftJoin(DEVICE)
                .on(DEVICE.ID.eq(INQUIRY.DEVICE_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .where(INQUIRY_ENTRY.ID.eq(entry))
                .fetchOptional(InquiryMailQuery::story);
    }

    private static Story story(Record row) {
        Inquiry inquiry = InquiryStore.inquiry(row.into(INQUIRY));
        return new Story(
                inquiry.id(),
                inquiry.number(),
                row.get(INQUIRY.SUBJECT),
                row.get(CUSTOMER.NAME),
                Stream.of(row.get(PRODUCT.MODEL_NUMBER), row.get(DEVICE.SERIAL_NUMBER))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" / ")),
                row.get(INQUIRY.REPORTER_NAME),
                row.get(INQUIRY.BEHALF_OF_NAME),
                inquiry.state(),
                inquiry.claim(),
                EntryDetail.read(row.get(INQUIRY_ENTRY.DETAIL).data()));
    }

    private Set<UUID> watchers(UUID entry) {
        return dsl.select(INQUIRY_WATCH.ACCOUNT_ID)
                .from(INQUIRY_WATCH)
                .join(INQUIRY_ENTRY)
                .on(INQUIRY_ENTRY.INQUIRY_ID.eq(INQUIRY_WATCH.INQUIRY_ID))
                .where(INQUIRY_ENTRY.ID.eq(entry))
                .fetchSet(INQUIRY_WATCH.ACCOUNT_ID);
    }

    private Set<UUID> activeOf(AccountKind role) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.KIND.eq(role.name()), ACCOUNT.STATUS.eq("ACTIVE"))
                .fetchSet(ACCOUNT.ID);
    }
}
