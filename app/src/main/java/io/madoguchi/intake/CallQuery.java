package io.madoguchi.intake;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.ATTACHMENT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static io.madoguchi.database.schema.Tables.INQUIRY;
import static io.madoguchi.database.schema.Tables.MEMBERSHIP;
import static io.madoguchi.database.schema.Tables.SUBMISSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Upload;
import io.madoguchi.database.schema.tables.Customer;
import io.madoguchi.inquiry.Channel;
import io.madoguchi.inquiry.Entitlement;
import io.madoguchi.intake.CallCustomer.Contract;
import io.madoguchi.intake.CallCustomer.Person;
import io.madoguchi.shell.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Reads for whom somebody may call, and what was written down for him; for staff. */
@Component
class CallQuery {

    private static final Customer HOME = CUSTOMER.as("home");

    /** Of the account, those of the customer's groups. */
    private static final Field<Set<UUID>> REACH = multiset(select(ENGAGEMENT_GROUP.ENGAGEMENT_ID)
                    .from(MEMBERSHIP)
                    .join(ENGAGEMENT_GROUP)
                    .on(ENGAGEMENT_GROUP.ID.eq(MEMBERSHIP.GROUP_ID))
                    .where(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID), ENGAGEMENT_GROUP.CUSTOMER_ID.eq(CUSTOMER.ID)))
            .convertFrom(rows -> Set.copyOf(rows.getValues(0, UUID.class)));

    private static final Field<List<Person>> PEOPLE = multiset(select(ACCOUNT.ID, ACCOUNT.FAMILY_NAME)
                    .select(ACCOUNT.GIVEN_NAME, ACCOUNT.DEPARTMENT, ACCOUNT.PHONE, HOME.NAME)
                    .select(ACCOUNT.CUSTOMER_ID.eq(CUSTOMER.ID).as("own"), ACCOUNT.SCOPE, REACH)
                    .from(ACCOUNT)
                    .join(HOME)
                    .on(HOME.ID.eq(ACCOUNT.CUSTOMER_ID))
                    .where(
                            ACCOUNT.STATUS.eq("ACTIVE"),
                            ACCOUNT.CUSTOMER_ID
                                    .eq(CUSTOMER.ID)
                                    .or(exists(selectOne()
                                            .from(MEMBERSHIP)
                                            .join(ENGAGEMENT_GROUP)
                                            .on(ENGAGEMENT_GROUP.ID.eq(MEMBERSHIP.GROUP_ID))
                                            .where(
                                                    MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID),
                                                    ENGAGEMENT_GROUP.CUSTOMER_ID.eq(CUSTOMER.ID)))))
                    .orderBy(ACCOUNT.FAMILY_NAME_KANA, ACCOUNT.GIVEN_NAME_KANA, ACCOUNT.ID))
            .convertFrom(rows -> rows.map(CallQuery::person));

    private static final Field<List<ReportChoices.Engagement>> ENGAGEMENTS = multiset(
                    select(ENGAGEMENT.ID, ENGAGEMENT.NAME)
                            .from(ENGAGEMENT)
                            .where(ENGAGEMENT.CUSTOMER_ID.eq(CUSTOMER.ID))
                            .orderBy(ENGAGEMENT.NAME))
            .convertFrom(rows -> rows.map(Records.mapping(ReportChoices.Engagement::new)));

    private final DSLContext dsl;
    private final Clock clock;

    CallQuery(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** @param contract the number of one that is to be offered, ended or not; may be empty */
    Optional<CallCustomer> customer(String code, String contract) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Field<List<Contract>> contracts = multiset(select(CONTRACT.ID, CONTRACT.NUMBER, CONTRACT.TITLE)
                        .from(CONTRACT)
                        .where(
                                CONTRACT.CUSTOMER_ID.eq(CUSTOMER.ID),
                                CONTRACT.ENDS_ON
                                        .ge(today)
                                        .and(CONTRACT.STATUS.ne("CANCELLED"))
                                        .or(CONTRACT.NUMBER.eq(contract)))
                        .orderBy(CONTRACT.NUMBER))
                .convertFrom(rows -> rows.map(Records.mapping(Contract::new)));
        return dsl.select(CUSTOMER.ID, CUSTOMER.CODE, CUSTOMER.NAME, CUSTOMER.PHONE, PEOPLE, ENGAGEMENTS, contracts)
                .from(CUSTOMER)
                .where(CUSTOMER.CODE.eq(code))
                .fetchOptional(Records.mapping(CallCustomer::new));
    }

    boolean covers(UUID contract, UUID device) {
        return dsl.fetchExists(
                CONTRACT_LINE, CONTRACT_LINE.CONTRACT_ID.eq(contract), CONTRACT_LINE.DEVICE_ID.eq(device));
    }

    /** What this form has become, if it was sent before. */
    Optional<ReportQuery.Earlier> earlier(Viewer viewer, UUID formKey) {
        return dsl.select(INQUIRY.NUMBER, INQUIRY.KIND, INQUIRY.SUBJECT, INQUIRY.DESCRIPTION)
                .from(SUBMISSION)
                .join(INQUIRY)
                .on(INQUIRY.NUMBER.eq(SUBMISSION.OUTCOME))
                .where(SUBMISSION.ACCOUNT_ID.eq(viewer.accountId()), SUBMISSION.FORM_KEY.eq(formKey))
                .fetchOptional(Records.mapping(ReportQuery.Earlier::new));
    }

    /** Of the files sent again with a form, none is new. */
    boolean holdsAll(String number, List<Upload> files) {
        Set<String> held = dsl.select(ATTACHMENT.SHA256)
                .from(ATTACHMENT)
                .join(INQUIRY)
                .on(INQUIRY.ID.eq(ATTACHMENT.INQUIRY_ID))
                .where(INQUIRY.NUMBER.eq(number))
                .fetchSet(ATTACHMENT.SHA256);
        return files.stream().allMatch(file -> held.contains(file.sha256()));
    }

    /** What the desk wrote down for a caller; empty if there is none, or it came in otherwise. */
    Optional<CallReceivedView> received(String number) {
        Field<Boolean> doubted = field(INQUIRY.ENTITLEMENT.eq(Entitlement.CHECKING.name()));
        Field<Boolean> sees = function("inquiry_reporter_sees", SQLDataType.BOOLEAN, INQUIRY.ID);
        return dsl.select(
                        INQUIRY.NUMBER,
                        INQUIRY.SUBJECT,
                        INQUIRY.REPORTER_NAME,
                        CUSTOMER.NAME,
                        ACCOUNT.MAIL,
                        sees,
                        doubted)
                .from(INQUIRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INQUIRY.CUSTOMER_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(INQUIRY.REPORTER_ID))
                .where(INQUIRY.NUMBER.eq(number), INQUIRY.CHANNEL.in(Channel.TELEPHONE.name(), Channel.FAX.name()))
                .fetchOptional(Records.mapping(CallReceivedView::new));
    }

    /** Whoever is in a group of his own company is under access control, whatever his scope (M6.3). */
    private static Person person(Record row) {
        Set<UUID> reach = row.get(REACH);
        boolean own = row.get("own", Boolean.class);
        boolean whole = own && row.get(ACCOUNT.SCOPE).equals("WHOLE") && reach.isEmpty();
        return new Person(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.FAMILY_NAME) + " " + row.get(ACCOUNT.GIVEN_NAME),
                row.get(ACCOUNT.DEPARTMENT),
                row.get(ACCOUNT.PHONE),
                own ? "" : row.get(HOME.NAME),
                !whole,
                reach);
    }
}
