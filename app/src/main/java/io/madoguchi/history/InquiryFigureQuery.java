package io.madoguchi.history;

import io.madoguchi.access.Viewer;
import io.madoguchi.shell.ListParameters;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Numbers of open inquiries, to be selected together from {@code inquiry} {@link #open}: many cost no more than one. */
public final class InquiryFigureQuery {

    private InquiryFigureQuery() {}

    public static Condition open() {
        return InquiryMatchQuery.isOpen();
    }

    /** How many of the open ones stand in the list that staff get for this address. */
    public static Field<Integer> count(Viewer viewer, ListParameters asked, Instant now) {
        return DSL.count().filterWhere(InquiryMatchQuery.matches(viewer, InquiryFilter.of(asked, true), now));
    }
}
