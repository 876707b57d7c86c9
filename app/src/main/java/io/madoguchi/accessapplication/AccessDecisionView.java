package io.madoguchi.accessapplication;

import io.madoguchi.engagement.EngagementProblem;
import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.UUID;

/**
 * {@code /applications/access/{number}}.
 *
 * @param problems what stands against it at present
 * @param sent the noun of the form that was sent; empty if none was
 */
public record AccessDecisionView(
        AccessApplication application,
        List<EngagementProblem> problems,
        UUID formKey,
        String sent,
        String text,
        FormErrors errors) {

    public List<EngagementProblem> problems(int part) {
        return problems.stream().filter(each -> each.plan() == part).toList();
    }

    public String typed(String noun) {
        return noun.equals(sent) ? text : "";
    }
}
