package io.madoguchi.home;

import static io.madoguchi.database.schema.Tables.INQUIRY;

import io.madoguchi.access.Viewer;
import io.madoguchi.account.AccountListQuery;
import io.madoguchi.audit.AuditFigureQuery;
import io.madoguchi.contract.ContractFigureQuery;
import io.madoguchi.customer.CustomerListQuery;
import io.madoguchi.history.InquiryFigureQuery;
import io.madoguchi.home.Figure.Counted;
import io.madoguchi.outage.OutageListQuery;
import io.madoguchi.shell.Words;
import io.madoguchi.visit.DispatchFigureQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Counts the lists that figures lead to, all in one statement. */
@Component
class FigureQuery {

    private final DSLContext dsl;

    FigureQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Counted> count(Viewer viewer, List<Figure> figures, Instant now) {
        Record counted = dsl.select(figures.stream()
                        .<Field<?>>map(figure -> field(viewer, figure, now))
                        .toList())
                .from(INQUIRY)
                .where(InquiryFigureQuery.open())
                .fetchSingle();
        List<Counted> all = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            all.add(new Counted(figures.get(i), counted.get(i, Integer.class)));
        }
        return all;
    }

    private static Field<Integer> field(Viewer viewer, Figure figure, Instant now) {
        return switch (figure.page()) {
            case "/inquiries" -> InquiryFigureQuery.count(viewer, figure.parameters(), now);
            case "/visits" -> DispatchFigureQuery.count(figure.parameters(), now);
            case "/contracts" ->
                ContractFigureQuery.count(viewer, figure.parameters(), LocalDate.ofInstant(now, Words.ZONE));
            case "/accounts" -> AccountListQuery.count(figure.parameters(), now);
            case "/customers" -> CustomerListQuery.count(viewer, figure.parameters(), now);
            case "/incidents" -> OutageListQuery.goingOn();
            case "/audit" -> AuditFigureQuery.count(figure.parameters());
            default -> throw new IllegalArgumentException("Nobody counts " + figure.page());
        };
    }
}
