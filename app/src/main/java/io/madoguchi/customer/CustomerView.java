package io.madoguchi.customer;

import io.madoguchi.access.CustomerFunction;
import io.madoguchi.shell.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * {@code /customers/{code}}.
 *
 * @param on functions that it uses
 * @param edits whether the viewer switches them
 * @param errors of the form last sent
 * @param answer what was typed there
 */
public record CustomerView(
        CustomerDetails customer,
        Set<CustomerFunction> on,
        List<FunctionRequest> requests,
        boolean edits,
        Instant now,
        FormErrors errors,
        String answer) {

    public int accounts() {
        return customer.accounts().stream()
                .mapToInt(CustomerDetails.Counted::number)
                .sum();
    }
}
