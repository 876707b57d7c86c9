package io.madoguchi.search;

import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.contract.ContractHitQuery;
import io.madoguchi.device.DeviceHitQuery;
import io.madoguchi.history.InquiryHitQuery;
import io.madoguchi.kernel.SearchKey;
import io.madoguchi.search.SearchView.Section;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Looks in all lists at once: one statement for the first ones found, one for how many there are. */
@Component
class SearchQuery {

    static final int SHOWN = 5;
    /** Counting further would cost more than it tells. */
    static final int MOST_COUNTED = 1_000;

    /** Customers have no list of their own to go on in. */
    private static final int CUSTOMERS_SHOWN = 20;

    private final DSLContext dsl;

    SearchQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A noun's first hits, and all of them up to the limit. */
    private record Asked(Select<Record5<String, String, String, String, String>> first, Select<?> all) {}

    List<Section> sections(Viewer viewer, ListParameters asked, Instant now) {
        Map<Noun, Asked> lists = lists(viewer, asked, now);
        List<Hit> hits = lists.values().stream()
                .map(Asked::first)
                .reduce(Select::unionAll)
                .orElseThrow()
                .fetch(row ->
                        new Hit(Noun.valueOf(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
        Record counted = dsl.select(lists.values().stream()
                        .<Field<?>>map(each -> field(selectCount().from(each.all())))
                        .toList())
                .fetchSingle();
        List<Section> sections = new ArrayList<>();
        for (Noun noun : lists.keySet()) {
            sections.add(new Section(
                    noun,
                    hits.stream().filter(hit -> hit.noun() == noun).toList(),
                    counted.get(sections.size(), Integer.class),
                    asked.text("q")));
        }
        return sections;
    }

    private Map<Noun, Asked> lists(Viewer viewer, ListParameters asked, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Words.ZONE);
        Map<Noun, Asked> lists = new LinkedHashMap<>();
        if (viewer.may(Permission.FOLLOW_INQUIRIES)) {
            lists.put(
                    Noun.INQUIRY,
                    new Asked(
                            InquiryHitQuery.first(dsl, viewer, asked, now, SHOWN),
                            InquiryHitQuery.all(viewer, asked, now, MOST_COUNTED + 1)));
        }
        lists.put(
                Noun.DEVICE,
                new Asked(
                        DeviceHitQuery.first(dsl, asked, today, SHOWN),
                        DeviceHitQuery.all(asked, today, MOST_COUNTED + 1)));
        if (viewer.may(Permission.SEE_CONTRACTS)) {
            lists.put(
                    Noun.CONTRACT,
                    new Asked(
                            ContractHitQuery.first(dsl, viewer, asked, today, SHOWN),
                            ContractHitQuery.all(viewer, asked, today, MOST_COUNTED + 1)));
        }
        if (viewer.isStaff()) {
            Condition found = CUSTOMER.SEARCH_KEY
                    .like(SearchKey.pattern(asked.text("q")), '\\')
                    .or(CUSTOMER.CODE.equalIgnoreCase(asked.text("q")));
            lists.put(
                    Noun.CUSTOMER,
                    new Asked(
                            dsl.select(
                                            inline(Noun.CUSTOMER.name()),
                                            CUSTOMER.CODE,
                                            CUSTOMER.NAME,
                                            CUSTOMER.NAME_KANA,
                                            inline(""))
                                    .from(CUSTOMER)
                                    .where(found)
                                    .orderBy(CUSTOMER.CODE)
                                    .limit(CUSTOMERS_SHOWN),
                            selectOne().from(CUSTOMER).where(found).limit(MOST_COUNTED + 1)));
        }
        return lists;
    }
}
