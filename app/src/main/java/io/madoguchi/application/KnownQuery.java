package io.madoguchi.application;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.APPLICATION;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT;
import static io.madoguchi.database.schema.Tables.ENGAGEMENT_GROUP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;

import io.madoguchi.application.Application.Matched;
import io.madoguchi.kernel.SearchKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Looks up, in one statement, what an application names. As staff. */
@Component
class KnownQuery {

    private static final int MOST_CANDIDATES = 5;

    private final DSLContext dsl;

    KnownQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Known of(Application application) {
        Content content = application.content();
        Matched customer = application.customer();
        UUID id = customer == null ? null : customer.id();
        Set<String> numbers = new TreeSet<>(Set.of(content.referenceKey()));
        Set<String> mails = new TreeSet<>(content.mails());
        Set<String> names = new TreeSet<>();
        content.engagements().forEach(each -> {
            numbers.addAll(each.contracts());
            mails.addAll(each.mails());
            names.add(each.name());
            names.add(each.group());
        });
        String[] own = content.mails().toArray(String[]::new);
        return dsl.select(
                        multiset(select(
                                                CONTRACT.NUMBER,
                                                CUSTOMER.CODE,
                                                CUSTOMER.NAME,
                                                CONTRACT.TITLE,
                                                CONTRACT.STATUS,
                                                ENGAGEMENT.NAME)
                                        .from(CONTRACT)
                                        .join(CUSTOMER)
                                        .on(CUSTOMER.ID.eq(CONTRACT.CUSTOMER_ID))
                                        .leftJoin(ENGAGEMENT)
                                        .on(ENGAGEMENT.ID.eq(CONTRACT.ENGAGEMENT_ID))
                                        .where(CONTRACT.NUMBER.in(numbers)))
                                .convertFrom(rows -> rows.map(Records.mapping(Known.Contract::new))),
                        multiset(select(ACCOUNT.MAIL, coalesce(CUSTOMER.CODE, ""), coalesce(CUSTOMER.NAME, ""))
                                        .from(ACCOUNT)
                                        .leftJoin(CUSTOMER)
                                        .on(CUSTOMER.ID.eq(ACCOUNT.CUSTOMER_ID))
                                        .where(ACCOUNT.MAIL.in(mails)))
                                .convertFrom(rows -> rows.map(Records.mapping(Known.Account::new))),
                        multiset(select(APPLICATION.NUMBER, APPLICATION.MAILS)
                                        .from(APPLICATION)
                                        .where(APPLICATION.ID.ne(application.id()))
                                        .and(APPLICATION.STATE.in(State.OPEN.name(), State.ASKED.name()))
                                        .and(condition("{0} && {1}::text[]", APPLICATION.MAILS, val(own)))
                                        .orderBy(APPLICATION.NUMBER))
                                .convertFrom(rows ->
                                        rows.map(row -> new Known.Other(row.value1(), Arrays.asList(row.value2())))),
                        multiset(selectDistinct(field("split_part({0}, '@', 2)", String.class, ACCOUNT.MAIL))
                                        .from(ACCOUNT)
                                        .where(ACCOUNT.CUSTOMER_ID.eq(id), ACCOUNT.STATUS.ne("REMOVED")))
                                .convertFrom(rows ->
                                        rows.stream().map(row -> row.value1()).collect(Collectors.toSet())),
                        multiset(select(ENGAGEMENT.NAME)
                                        .from(ENGAGEMENT)
                                        .where(ENGAGEMENT.CUSTOMER_ID.eq(id), ENGAGEMENT.NAME.in(names))
                                        .union(select(ENGAGEMENT_GROUP.NAME)
                                                .from(ENGAGEMENT_GROUP)
                                                .where(
                                                        ENGAGEMENT_GROUP.CUSTOMER_ID.eq(id),
                                                        ENGAGEMENT_GROUP.NAME.in(names))))
                                .convertFrom(rows ->
                                        rows.stream().map(row -> row.value1()).collect(Collectors.toSet())),
                        multiset(select(CUSTOMER.CODE, CUSTOMER.NAME)
                                        .from(CUSTOMER)
                                        .where(
                                                id == null
                                                        ? similar(content.company())
                                                        : field("false", Boolean.class)
                                                                .isTrue())
                                        .orderBy(CUSTOMER.CODE)
                                        .limit(MOST_CANDIDATES))
                                .convertFrom(rows -> rows.map(Records.mapping(Candidate::new))))
                .fetchSingle(Records.mapping(Known::new));
    }

    /** Any part of the name that says more than its legal form. */
    private static Condition similar(String company) {
        List<String> parts = Stream.of(Findings.withoutForm(company).split("[ ・]", -1))
                .filter(part -> part.length() > 1)
                .toList();
        return parts.isEmpty()
                ? noCondition().and(CUSTOMER.CODE.eq(""))
                : parts.stream()
                        .map(part -> CUSTOMER.SEARCH_KEY.like(SearchKey.pattern(part), '\\'))
                        .reduce(Condition::or)
                        .orElseThrow();
    }
}
