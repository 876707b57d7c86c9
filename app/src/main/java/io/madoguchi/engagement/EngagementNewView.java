package io.madoguchi.engagement;

import io.madoguchi.engagement.EngagementListView.Customer;
import io.madoguchi.shell.FormErrors;
import java.util.List;

/** {@code /engagements/new}. */
public record EngagementNewView(
        EngagementForm form, List<Customer> customers, FormErrors errors, List<EngagementProblem> problems) {

    public List<EngagementProblem> problems(EngagementProblem.Field field) {
        return problems.stream().filter(each -> each.field() == field).toList();
    }
}
