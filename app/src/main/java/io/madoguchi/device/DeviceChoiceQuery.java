package io.madoguchi.device;

import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.madoguchi.device.DeviceListView.Choice;
import io.madoguchi.device.DeviceListView.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Reads what the list of devices can be narrowed to: customers, sites and contracts, in one statement. */
@Component
class DeviceChoiceQuery {

    /** A longer list is no choice any more; the search finds the rest. */
    private static final int MOST = 300;

    private final DSLContext dsl;

    DeviceChoiceQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Sites and contracts are those of one customer: of all customers together they would say nothing. */
    Choices choices(DeviceFilter filter, boolean staff) {
        List<Select<Record3<String, String, String>>> parts = new ArrayList<>();
        if (staff) {
            parts.add(select(what("customer"), CUSTOMER.CODE, CUSTOMER.NAME)
                    .from(CUSTOMER)
                    .orderBy(CUSTOMER.CODE)
                    .limit(MOST));
        }
        if (!staff || !filter.customer().isEmpty()) {
            parts.add(select(what("site"), DEVICE.SITE, DEVICE.SITE)
                    .from(DEVICE)
                    .where(staff ? ofCustomer(DEVICE.CUSTOMER_ID, filter.customer()) : noCondition())
                    .groupBy(DEVICE.SITE)
                    .orderBy(DEVICE.SITE)
                    .limit(MOST));
            parts.add(select(what("contract"), CONTRACT.NUMBER, CONTRACT.NUMBER)
                    .from(CONTRACT)
                    .where(staff ? ofCustomer(CONTRACT.CUSTOMER_ID, filter.customer()) : noCondition())
                    .orderBy(CONTRACT.NUMBER)
                    .limit(MOST));
        }
        Map<String, List<Choice>> found = parts.stream()
                .reduce(Select::unionAll)
                .map(all -> dsl.fetch(all).stream()
                        .collect(groupingBy(
                                Record3::value1, mapping(row -> new Choice(row.value2(), row.value3()), toList()))))
                .orElseGet(Map::of);
        return new Choices(
                with(found.getOrDefault("customer", List.of()), filter.customer()),
                with(found.getOrDefault("site", List.of()), filter.site()),
                with(found.getOrDefault("contract", List.of()), filter.contract()));
    }

    private static Field<String> what(String name) {
        return inline(name).as("what");
    }

    private static Condition ofCustomer(Field<UUID> customer, String code) {
        return customer.eq(select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CODE.eq(code)));
    }

    /** What is chosen stays chosen, even if it is not on the list. */
    private static List<Choice> with(List<Choice> choices, String chosen) {
        List<Choice> all = new ArrayList<>(choices);
        boolean listed = choices.stream().anyMatch(each -> each.value().equals(chosen));
        if (!chosen.isEmpty() && !chosen.equals(DeviceFilter.NO_SITE) && !listed) {
            all.add(new Choice(chosen, chosen));
        }
        return all;
    }
}
