package io.madoguchi.engagement;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import io.madoguchi.database.schema.tables.records.EngagementGroupRecord;
import io.madoguchi.database.schema.tables.records.EngagementRecord;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an import of engagements looks up and writes, a batch at a time. */
@Component
class EngagementImportStore {

    private static final io.madoguchi.database.schema.tables.Customer RESELLER = CUSTOMER.as("reseller");

    private final DSLContext dsl;
    private final Clock clock;

    EngagementImportStore(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    Map<String, UUID> customers(Collection<String> codes) {
        return dsl.select(CUSTOMER.CODE, CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.CODE.in(codes))
                .fetchMap(CUSTOMER.CODE, CUSTOMER.ID);
    }

    Map<String, Account> accounts(Collection<String> mails) {
        return dsl.select(ACCOUNT.MAIL, ACCOUNT.ID, CUSTOMER.CODE, RESELLER.CODE, ACCOUNT.SCOPE)
                .from(ACCOUNT)
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER_ID))
                .leftJoin(RESELLER)
                .on(RESELLER.ID.eq(CUSTOMER.RESELLER_ID))
                .where(ACCOUNT.MAIL.in(mails))
                .fetchMap(
                        ACCOUNT.MAIL,
                        row -> new Account(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5().equals("WHOLE")));
    }

    Map<String, Contract> contracts(Collection<String> numbers) {
        return dsl.select(CONTRACT.NUMBER, CUSTOMER.CODE, ENGAGEMENT.NAME)
                .from(CONTRACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                .leftJoin(ENGAGEMENT)
                .on(ENGAGEMENT.ID.eq(CONTRACT.ENGAGEMENT_ID))
                .where(CONTRACT.NUMBER.in(numbers))
                .fetchMap(CONTRACT.NUMBER, row -> new Contract(row.value2(), row.value3()));
    }

    /** All engagements of the customers, because the name of a group must be theirs alone. */
    List<Stored> engagements(Collection<UUID> customers) {
        Map<UUID, List<String>> mails = dsl.select(MEMBERSHIP.GROUP_ID, ACCOUNT.MAIL)
                .from(MEMBERSHIP)
                .join(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ID.eq(MEMBERSHIP.GROUP_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(ENGAGEMENT_GROUP.CUSTOMER_ID.in(customers))
                .fetchGroups(MEMBERSHIP.GROUP_ID, ACCOUNT.MAIL);
        Map<UUID, List<String>> numbers = dsl.select(CONTRACT.ENGAGEMENT_ID, CONTRACT.NUMBER)
                .from(CONTRACT)
                .where(CONTRACT.CUSTOMER_ID.in(customers))
                .and(CONTRACT.ENGAGEMENT_ID.isNotNull())
                .fetchGroups(CONTRACT.ENGAGEMENT_ID, CONTRACT.NUMBER);
        return dsl.select(ENGAGEMENT, ENGAGEMENT_GROUP)
                .from(ENGAGEMENT)
                .join(ENGAGEMENT_GROUP)
                .on(ENGAGEMENT_GROUP.ENGAGEMENT_ID.eq(ENGAGEMENT.ID))
                .where(ENGAGEMENT.CUSTOMER_ID.in(customers))
                .fetch(row -> new Stored(
                        row.value1(),
                        row.value2(),
                        sorted(mails.get(row.value2().getId())),
                        sorted(numbers.get(row.value1().getId()))));
    }

    /** The coverages of devices that one of the contracts covers and another contract as well. */
    List<Covered> sharedDevices(Collection<String> contractNumbers) {
        io.madoguchi.database.schema.tables.ContractLine each = CONTRACT_LINE.as("each");
        return dsl.select(DEVICE.CODE, CONTRACT.NUMBER, ENGAGEMENT.NAME)
                .from(CONTRACT_LINE)
                .join(DEVICE)
                .on(DEVICE.ID.eq(CONTRACT_LINE.DEVICE_ID))
                .join(CONTRACT)
                .on(CONTRACT.ID.eq(CONTRACT_LINE.CONTRACT_ID))
                .leftJoin(ENGAGEMENT)
                .on(ENGAGEMENT.ID.eq(CONTRACT.ENGAGEMENT_ID))
                .where(CONTRACT_LINE.DEVICE_ID.in(select(each.DEVICE_ID)
                        .from(each)
                        .where(each.DEVICE_ID.in(select(CONTRACT_LINE.DEVICE_ID)
                                .from(CONTRACT_LINE)
                                .join(CONTRACT)
                                .on(CONTRACT.ID.eq(CONTRACT_LINE.CONTRACT_ID))
                                .where(CONTRACT.NUMBER.in(contractNumbers))))
                        .groupBy(each.DEVICE_ID)
                        .having(count().gt(1))))
                .orderBy(DEVICE.CODE, CONTRACT.NUMBER)
                .fetch(row -> new Covered(row.value1(), row.value2(), row.value3()));
    }

    EngagementWriteStore writes() {
        return new EngagementWriteStore(dsl, clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static List<String> sorted(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().sorted().toList();
    }

    /** Who may be put into a group; no customer means vendor staff. */
    record Account(
            UUID id,
            @Nullable String customerCode,
            @Nullable String resellerCode,
            boolean isWhole) {}

    /** Whose a contract is and in which engagement it stands. */
    record Contract(String customerCode, @Nullable String engagement) {}

    /** An engagement as it stands, members and contracts in order. */
    record Stored(
            EngagementRecord engagement,
            EngagementGroupRecord group,
            List<String> mails,
            List<String> contractNumbers) {

        boolean isOf(UUID customer) {
            return engagement.getCustomerId().equals(customer);
        }

        String name() {
            return engagement.getName();
        }

        String groupName() {
            return group.getName();
        }
    }

    /** A device, a contract that covers it and the engagement of this contract. */
    record Covered(
            String deviceCode,
            String contractNumber,
            @Nullable String engagement) {}
}
