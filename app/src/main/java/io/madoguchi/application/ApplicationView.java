package io.madoguchi.application;

import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /applications/NUMBER}.
 *
 * @param general what is to be looked at about the whole
 * @param accounts and about each account, in their order
 * @param engagements and about each engagement
 * @param decides the viewer may decide on it now
 * @param typed what was typed into the forms, if one of them is shown again
 * @param refused why that was refused; null if it was not
 */
public record ApplicationView(
        Application application,
        List<Step> steps,
        List<Finding> general,
        List<List<Finding>> accounts,
        List<List<Finding>> engagements,
        boolean otherCompany,
        boolean otherTelephone,
        List<Candidate> candidates,
        boolean decides,
        Map<String, String> typed,
        FormErrors errors,
        @Nullable Finding refused) {

    static ApplicationView of(
            Application application,
            List<Step> steps,
            Known known,
            boolean decides,
            Map<String, String> typed,
            FormErrors errors,
            @Nullable Finding refused) {
        Findings findings = new Findings(application, known);
        Content content = application.content();
        return new ApplicationView(
                application,
                steps,
                findings.general(),
                content.accounts().stream().map(findings::ofAccount).toList(),
                content.engagements().stream().map(findings::ofEngagement).toList(),
                findings.isOtherCompany(),
                findings.isOtherTelephone(),
                known.candidates(),
                decides,
                typed,
                errors,
                refused);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The scope that is chosen for an account; what access control fixes is chosen from the beginning. */
    public boolean isChosen(int account, Decision.Scope scope) {
        String chosen = typed("scope_" + account);
        boolean fixed = application.content().asksForControl() && scope == Decision.Scope.ENGAGEMENTS;
        return chosen.isEmpty() ? fixed : chosen.equals(scope.name());
    }

    public List<Decision.Scope> scopes() {
        return Stream.of(Decision.Scope.values())
                .filter(each ->
                        each != Decision.Scope.WHOLE || !application.content().asksForControl())
                .toList();
    }

    /** How many things stand in the way of an approval, or should be looked at. */
    public long findings() {
        return Stream.of(List.of(general), accounts, engagements)
                .flatMap(List::stream)
                .mapToLong(List::size)
                .sum();
    }

    /** What was decided about an account; null before that. */
    public Decision.@Nullable Scope decided(int account) {
        return steps.stream()
                .filter(step -> !step.decisions().isEmpty())
                .findFirst()
                .map(step -> step.decisions().get(account).scope())
                .orElse(null);
    }

    /** It was approved with access control, which is set up by itself (M6.5). */
    public boolean awaitsControl() {
        return application.state() == State.APPROVED && application.content().asksForControl();
    }
}
