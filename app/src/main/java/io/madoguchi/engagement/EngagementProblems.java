package io.madoguchi.engagement;

import java.util.List;

/** Takes back what was begun, as something stands against it. */
final class EngagementProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<EngagementProblem> problems;

    EngagementProblems(List<EngagementProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    List<EngagementProblem> problems() {
        return problems;
    }
}
