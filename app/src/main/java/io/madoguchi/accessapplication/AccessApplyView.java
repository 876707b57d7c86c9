package io.madoguchi.accessapplication;

import io.madoguchi.engagement.EngagementProblem;
import io.madoguchi.engagement.EngagementProblem.Field;
import io.madoguchi.shell.FormErrors;
import java.util.List;

/**
 * {@code /apply/access}.
 *
 * @param past applications that the viewer may see, newest first
 * @param company whose it is
 * @param seesContracts else he knows the numbers of contracts that cover devices only
 */
public record AccessApplyView(
        AccessForm form,
        List<EngagementProblem> problems,
        FormErrors errors,
        List<AccessApplication> past,
        String company,
        boolean seesContracts) {

    public List<EngagementProblem> problems(int part, Field field) {
        return problems.stream()
                .filter(each -> each.plan() == part && each.field() == field)
                .toList();
    }
}
