package io.madoguchi.bench;

/**
 * One row of the table.
 *
 * @param programCpu milliseconds of the program per visit, everything that it does beside included
 * @param databaseCpu the same of PostgreSQL
 */
record Figures(
        Visit visit,
        int tickets,
        int users,
        int visits,
        double perSecond,
        double p50,
        double p95,
        double p99,
        double programCpu,
        double databaseCpu) {

    static Figures of(Phase phase, int tickets, Program.Cpu spent) {
        Latencies latencies = phase.latencies();
        int visits = latencies.count();
        return new Figures(
                phase.visit(),
                tickets,
                phase.users(),
                visits,
                visits / phase.seconds(),
                latencies.percentile(50),
                latencies.percentile(95),
                latencies.percentile(99),
                spent.program() * 1_000 / visits,
                spent.database() * 1_000 / visits);
    }

    double cpu() {
        return programCpu + databaseCpu;
    }
}
