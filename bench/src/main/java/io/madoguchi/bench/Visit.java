package io.madoguchi.bench;

/** What is measured. */
enum Visit {
    CONSTANT("constant file"),
    HOME("home"),
    LIST("list"),
    FILTERED("filtered list"),
    SEARCH("search"),
    TICKET("ticket page"),
    REPORT("report, all steps"),
    REPORT_SENT("report, sent"),
    ANSWER("answer"),
    QUEUE("staff queue");

    private final String title;

    Visit(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Leaves nothing behind but a line in the audit log, so that its statements can be repeated as they are. */
    boolean isRead() {
        return switch (this) {
            case HOME, LIST, FILTERED, SEARCH, TICKET, QUEUE -> true;
            case CONSTANT, REPORT, REPORT_SENT, ANSWER -> false;
        };
    }

    boolean isOfStaff() {
        return this == QUEUE;
    }
}
