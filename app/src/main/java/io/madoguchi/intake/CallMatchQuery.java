package io.madoguchi.intake;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CONTRACT_LINE;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static io.madoguchi.database.schema.Tables.PRODUCT;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.madoguchi.database.schema.tables.Contract;
import io.madoguchi.intake.CallMatch.Kind;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.SortField;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Finds people, customers, contracts and devices by what a caller says, in one statement; for staff. */
@Component
class CallMatchQuery {

    private static final int MOST_EACH = 8;
    private static final Field<String> NONE = inline("");
    private static final Contract COVER = CONTRACT.as("cover");

    /** The number of the contract that covers a device longest. */
    private static final Field<String> COVERING = coalesce(
            field(select(COVER.NUMBER)
                    .from(CONTRACT_LINE)
                    .join(COVER)
                    .on(COVER.ID.eq(CONTRACT_LINE.CONTRACT_ID))
                    .where(CONTRACT_LINE.DEVICE_ID.eq(DEVICE.ID), COVER.STATUS.ne("CANCELLED"))
                    .orderBy(COVER.ENDS_ON.desc(), COVER.NUMBER)
                    .limit(1)),
            NONE);

    private final DSLContext dsl;

    CallMatchQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param customer code of the one already chosen, whose things come first; may be empty */
    CallMatches matches(String search, String customer) {
        CallWordsQuery words = CallWordsQuery.of(search);
        if (words.isTooShort()) {
            return new CallMatches(search, List.of(), false);
        }
        SortField<?> ownFirst = field(CUSTOMER.CODE.eq(customer)).desc();
        List<CallMatch> found = people(words, ownFirst)
                .unionAll(customers(words, ownFirst))
                .unionAll(contracts(words, ownFirst))
                .unionAll(devices(words, ownFirst))
                .fetch(CallMatchQuery::match);
        boolean more = found.stream().collect(groupingBy(CallMatch::kind, counting())).values().stream()
                .anyMatch(each -> each >= MOST_EACH);
        return new CallMatches(search, found, more);
    }

    private Select<Record> people(CallWordsQuery words, SortField<?> ownFirst) {
        Field<String> name = ACCOUNT.FAMILY_NAME.concat(inline(" "), ACCOUNT.GIVEN_NAME);
        Field<String> id = ACCOUNT.ID.cast(SQLDataType.VARCHAR);
        return line(
                        Kind.PERSON,
                        List.of(id, name, ACCOUNT.DEPARTMENT, ACCOUNT.PHONE, NONE, NONE, NONE, NONE, NONE, NONE))
                .from(ACCOUNT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER_ID))
                .where(words.ofPerson(), ACCOUNT.STATUS.eq("ACTIVE"))
                .orderBy(ownFirst, ACCOUNT.FAMILY_NAME_KANA, ACCOUNT.GIVEN_NAME_KANA, ACCOUNT.ID)
                .limit(MOST_EACH);
    }

    private Select<Record> customers(CallWordsQuery words, SortField<?> ownFirst) {
        return line(Kind.CUSTOMER, List.of(NONE, NONE, NONE, CUSTOMER.PHONE, NONE, NONE, NONE, NONE, NONE, NONE))
                .from(CUSTOMER)
                .where(words.ofCustomer())
                .orderBy(ownFirst, CUSTOMER.CODE)
                .limit(MOST_EACH);
    }

    private Select<Record> contracts(CallWordsQuery words, SortField<?> ownFirst) {
        return line(
                        Kind.CONTRACT,
                        List.of(NONE, NONE, NONE, NONE, CONTRACT.NUMBER, CONTRACT.TITLE, NONE, NONE, NONE, NONE))
                .from(CONTRACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                .where(words.ofContract())
                .orderBy(ownFirst, CONTRACT.ENDS_ON.desc(), CONTRACT.NUMBER)
                .limit(MOST_EACH);
    }

    private Select<Record> devices(CallWordsQuery words, SortField<?> ownFirst) {
        Field<String> place = DEVICE.HOST_NAME.concat(inline(" "), DEVICE.SITE);
        return line(
                        Kind.DEVICE,
                        List.of(
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                COVERING,
                                NONE,
                                DEVICE.CODE,
                                PRODUCT.MODEL_NUMBER,
                                DEVICE.SERIAL_NUMBER,
                                place))
                .from(DEVICE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEVICE.PRODUCT_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(DEVICE.CUSTOMER_ID))
                .where(words.ofDevice())
                .orderBy(ownFirst, DEVICE.CODE)
                .limit(MOST_EACH);
    }

    /** @param fields in the order of {@link CallMatch}, after the customer */
    private SelectSelectStep<Record> line(Kind kind, List<Field<String>> fields) {
        return dsl.select(List.<Field<?>>of(inline(kind.name()), CUSTOMER.CODE, CUSTOMER.NAME))
                .select(fields);
    }

    private static CallMatch match(Record row) {
        return new CallMatch(
                Kind.valueOf(text(row, 0)),
                text(row, 1),
                text(row, 2),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                text(row, 9),
                text(row, 10),
                text(row, 11),
                text(row, 12));
    }

    private static String text(Record row, int column) {
        return row.get(column, String.class).strip();
    }
}
