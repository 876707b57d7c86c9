package io.madoguchi.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the processors' time before and after each phase. What a phase leaves to the background, mails above all, counts as
 * its own: the next one begins when that is done.
 */
final class Measured implements Phase.Watch {

    private final Program program;
    private final Background background;
    private final int tickets;
    private final Map<Phase, Program.Cpu> before = new HashMap<>();
    private final List<Figures> figures = new ArrayList<>();

    Measured(Program program, Background background, int tickets) {
        this.program = program;
        this.background = background;
        this.tickets = tickets;
    }

    @Override
    public void begins(Phase phase) {
        background.await();
        before.put(phase, program.cpu());
    }

    @Override
    public void ends(Phase phase) {
        Program.Cpu begin = before.remove(phase);
        if (begin == null) {
            throw new IllegalStateException("A phase ended that never began");
        }
        if (!phase.visit().isRead()) {
            background.await();
        }
        figures.add(Figures.of(phase, tickets, program.cpu().minus(begin)));
    }

    List<Figures> figures() {
        return figures;
    }
}
