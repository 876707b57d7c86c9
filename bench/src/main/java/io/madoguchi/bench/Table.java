package io.madoguchi.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The outcome for the terminal. */
final class Table {

    private final Outcome outcome;
    private final StringBuilder text = new StringBuilder();

    Table(Outcome outcome) {
        this.outcome = outcome;
    }

    String text() {
        line(String.format(
                Locale.ROOT,
                "%n%,d tickets, %,d devices, %,d accounts, %,d customers; generator and database on the same %d processors",
                outcome.size().tickets(),
                outcome.size().devices(),
                outcome.size().accounts(),
                outcome.size().customers(),
                outcome.processors()));
        line(String.format(
                Locale.ROOT,
                "filled in %.1f s; first page after %.1f s; resident %.0f MB without PostgreSQL",
                outcome.fillSeconds(),
                outcome.startSeconds(),
                outcome.residentMegabytes()));
        line(String.format(
                Locale.ROOT,
                "%n%-18s %5s %9s %8s %8s %8s %9s %9s %9s",
                "visit",
                "users",
                "per s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "program",
                "database",
                "CPU ms"));
        for (Figures each : outcome.figures()) {
            if (each.tickets() == outcome.size().tickets()) {
                line(String.format(
                        Locale.ROOT,
                        "%-18s %5d %9.1f %8.1f %8.1f %8.1f %9.2f %9.2f %9.2f",
                        each.visit().title(),
                        each.users(),
                        each.perSecond(),
                        each.p50(),
                        each.p95(),
                        each.p99(),
                        each.programCpu(),
                        each.databaseCpu(),
                        each.cpu()));
            }
        }
        line(String.format(
                Locale.ROOT,
                "%n%-18s %10s %12s %14s %10s %8s",
                "visit",
                "statements",
                "own SQL ms",
                "times own+const",
                "policies",
                "growth"));
        for (Visit visit : Visit.values()) {
            if (visit != Visit.CONSTANT) {
                line(String.format(
                        Locale.ROOT,
                        "%-18s %10s %12s %14s %10s %8s",
                        visit.title(),
                        outcome.statements(visit).map(String::valueOf).orElse("-"),
                        number(outcome.ownSql(visit).map(OwnSql.Cost::sum), ""),
                        number(times(visit), "x"),
                        number(outcome.policies(visit).map(share -> share * 100), "%"),
                        number(growth(visit), "x")));
            }
        }
        return text.toString();
    }

    /** How often the page costs what its own SQL and the constant file cost together. */
    private Optional<Double> times(Visit visit) {
        OptionalDouble page = cpu(visit, outcome.size().tickets());
        OptionalDouble constant = cpu(Visit.CONSTANT, outcome.size().tickets());
        return page.isEmpty() || constant.isEmpty()
                ? Optional.empty()
                : outcome.ownSql(visit).map(own -> page.getAsDouble() / (own.sum() + constant.getAsDouble()));
    }

    private Optional<Double> growth(Visit visit) {
        OptionalDouble few = cpu(visit, outcome.size().fewTickets());
        OptionalDouble all = cpu(visit, outcome.size().tickets());
        return few.isEmpty() || all.isEmpty() ? Optional.empty() : Optional.of(all.getAsDouble() / few.getAsDouble());
    }

    private OptionalDouble cpu(Visit visit, int tickets) {
        return outcome.figures(visit, tickets, 1)
                .map(each -> OptionalDouble.of(each.cpu()))
                .orElseGet(OptionalDouble::empty);
    }

    private static String number(Optional<Double> value, String unit) {
        return value.map(each -> String.format(Locale.ROOT, "%.2f%s", each, unit))
                .orElse("-");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
