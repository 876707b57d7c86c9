package io.madoguchi.contract;

import static io.madoguchi.shell.ListParameters.parameter;

import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts are listed and in which order, as it stands in the address.
 *
 * @param text words in any part of number and title
 * @param customer code; asked by vendor staff only
 * @param mine those that the viewer looks after; asked by sales representatives only
 */
public record ContractFilter(
        String text,
        @Nullable ContractState state,
        @Nullable ServiceType service,
        String customer,
        boolean mine,
        ListParameters.Order<ContractOrder> order,
        Paging paging) {

    static ContractFilter of(ListParameters asked, boolean staff, boolean sales) {
        ListParameters.Order<ContractOrder> order = asked.order(ContractOrder.class);
        return new ContractFilter(
                asked.text("q"),
                asked.one(ContractState.class, "state"),
                asked.one(ServiceType.class, "service"),
                staff ? asked.text("customer") : "",
                sales && asked.text("mine").equals("yes"),
                order,
                Paging.of(asked.raw("after"), asked.raw("before"), order.text(), order.by()::reads));
    }

    /** The address of the first page. */
    public ListPath path() {
        return ListPath.of("/contracts")
                .with("q", text)
                .with("state", parameter(state))
                .with("service", parameter(service))
                .with("customer", customer)
                .with("mine", mine ? "yes" : "")
                .with("sort", order.text());
    }

    /** Whether all contracts are meant. */
    public boolean isEmpty() {
        return text.isEmpty() && state == null && service == null && customer.isEmpty() && !mine;
    }

    List<String> keys(ContractRow row) {
        return switch (order.by()) {
            case NUMBER -> List.of(row.contract().number());
            case END ->
                List.of(row.contract().endsOn().toString(), row.contract().number());
        };
    }
}
