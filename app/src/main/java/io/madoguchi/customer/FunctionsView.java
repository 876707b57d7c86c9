package io.madoguchi.customer;

import io.madoguchi.access.CustomerFunction;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.ListParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * {@code /accounts/functions}.
 *
 * @param on those that the company uses
 * @param chosen in the form, in lower case
 */
public record FunctionsView(
        Set<CustomerFunction> on,
        List<FunctionRequest> requests,
        UUID formKey,
        String chosen,
        String reason,
        FormErrors errors) {

    public boolean isChosen(CustomerFunction function) {
        return chosen.equals(ListParameters.parameter(function));
    }

    public boolean isAsked(CustomerFunction function) {
        return requests.stream().anyMatch(each -> each.isOpen() && each.function() == function);
    }
}
