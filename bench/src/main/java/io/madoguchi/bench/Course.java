package io.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is measured, and in which order. */
final class Course {

    private static final List<Integer> USERS = List.of(1, 8);

    private static final Phase.Watch NOBODY = new Phase.Watch() {
        @Override
        public void begins(Phase phase) {}

        @Override
        public void ends(Phase phase) {}
    };

    private final Options options;
    private final Size size;

    Course(Options options) {
        this.options = options;
        this.size = options.quick() ? Size.QUICK : Size.FULL;
    }

    Outcome run() throws IOException, InterruptedException, SQLException {
        Outcome outcome = new Outcome(options.quick(), size);
        try (MailSink mails = MailSink.open()) {
            try (Program first = Program.start(options, mails.port());
                    Connection superuser = first.superuser()) {
                Filling filling = new Filling(superuser, size);
                if (filling.present() < size.tickets()) {
                    outcome.filled(seconds(() -> filling.upTo(size.fewTickets())));
                    if (!options.quick()) {
                        say("measuring with few tickets");
                        measure(first, superuser, size.fewTickets(), List.of(1), outcome);
                    }
                    outcome.filled(seconds(() -> filling.upTo(size.tickets())));
                }
            }
            try (Program program = Program.start(options, mails.port());
                    Connection superuser = program.superuser()) {
                outcome.started(program.startTime().toMillis() / 1e3);
                say("measuring with all tickets");
                measure(program, superuser, size.tickets(), USERS, outcome);
                outcome.resident(program.residentMegabytes());
                statements(program, superuser, outcome);
            }
        }
        return outcome;
    }

    private void measure(Program program, Connection superuser, int tickets, List<Integer> users, Outcome outcome)
            throws IOException, InterruptedException, SQLException {
        Measured watch = new Measured(program, new Background(superuser), tickets);
        warm(program, superuser);
        for (int each : users) {
            List<Phase> phases = new ArrayList<>();
            for (Visit visit : Visit.values()) {
                phases.add(Phase.lasting(visit, each, 1, NOBODY));
                phases.add(Phase.lasting(visit, each, size.seconds(), watch));
            }
            round(program, superuser, phases);
        }
        outcome.add(watch.figures());
    }

    /** All pages by all users, until the program's busy code is compiled. */
    private void warm(Program program, Connection superuser) throws IOException, InterruptedException, SQLException {
        List<Phase> phases = new ArrayList<>();
        for (Visit visit : Visit.values()) {
            phases.add(Phase.lasting(visit, 8, size.warmSeconds(), NOBODY));
        }
        round(program, superuser, phases);
    }

    private void statements(Program program, Connection superuser, Outcome outcome)
            throws IOException, InterruptedException, SQLException {
        StatementLog log = new StatementLog(superuser, new Background(superuser), program.serverLog());
        log.on();
        try {
            // Pages first: what writes has mails behind it, whose statements are not the page's.
            for (boolean read : List.of(true, false)) {
                round(
                        program,
                        superuser,
                        Arrays.stream(Visit.values())
                                .filter(visit -> visit.isRead() == read)
                                .map(visit -> Phase.times(visit, 1, 1, log))
                                .toList());
            }
        } finally {
            log.off();
        }
        Map<Visit, List<SentStatement>> pages = new EnumMap<>(Visit.class);
        for (Visit visit : Visit.values()) {
            pages.put(visit, log.of(visit));
        }
        try (Replay replay = login(program);
                Replay open = login(program)) {
            PolicyCost.openPath(open.login("portal-portal"));
            PolicyCost policies = new PolicyCost(superuser);
            for (Visit visit : Visit.values()) {
                List<SentStatement> page = pages.getOrDefault(visit, List.of());
                outcome.statements(visit, (int) page.stream()
                        .filter(each -> !each.isFrameOfTransaction())
                        .count());
                if (visit.isRead() && !page.isEmpty()) {
                    outcome.ownSql(visit, new OwnSql(replay, size.seconds() / 4.0).of(page));
                    List<SentStatement> part = PolicyCost.ofViewer(page);
                    policies.prepare(part);
                    outcome.policies(visit, policies.of(part, replay, open));
                }
            }
        }
    }

    private static Replay login(Program program) throws SQLException, IOException {
        return new Replay().add("portal-portal", program.login("app")).add("portal-work", work(program));
    }

    private static Connection work(Program program) throws SQLException, IOException {
        Connection connection = program.login("jobs");
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = work");
        }
        return connection;
    }

    private static void round(Program program, Connection superuser, List<Phase> phases)
            throws IOException, InterruptedException, SQLException {
        int users = phases.getFirst().users();
        Path work = Files.createTempDirectory("bench");
        try {
            new Round(
                            program.address(),
                            program.constant(),
                            Person.customers(superuser, users),
                            Person.desk(superuser, users),
                            phases)
                    .run(work);
        } finally {
            try (var left = Files.walk(work)) {
                left.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }

    private static double seconds(Work work) throws SQLException, IOException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }
}
