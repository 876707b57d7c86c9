package io.madoguchi.intake;

import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The colleagues for whom a report can be, and who can be told of it (M1.10): those who will see it.
 *
 * @param behalf id of the one for whom it is; empty if it is the reporter's own
 * @param told ids of those who are told
 */
public record ReportPeopleView(
        List<Colleague> colleagues, String behalf, List<String> told, FormErrors.@Nullable Problem problem) {

    public record Colleague(UUID id, String name, String department) {}

    public boolean isTold(Colleague colleague) {
        return told.contains(colleague.id().toString());
    }

    public boolean isFor(Colleague colleague) {
        return behalf.equals(colleague.id().toString());
    }

    public @Nullable Colleague forWhom() {
        return colleagues.stream().filter(this::isFor).findFirst().orElse(null);
    }

    public List<Colleague> whoAreTold() {
        return colleagues.stream().filter(this::isTold).toList();
    }

    /** All who were named are there. */
    boolean isComplete() {
        return (behalf.isEmpty() || forWhom() != null)
                && told.size() == whoAreTold().size();
    }

    public ReportPeopleView with(FormErrors.@Nullable Problem wrong) {
        return new ReportPeopleView(colleagues, behalf, told, wrong);
    }
}
