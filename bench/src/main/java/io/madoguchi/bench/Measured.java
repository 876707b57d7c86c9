package io.madoguchi.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the processors' time before and after each phase. */
final class Measured implements Phase.Watch {

    private final Program program;
    private final int tickets;
    private final Map<Phase, Program.Cpu> before = new HashMap<>();
    private final List<Figures> figures = new ArrayList<>();

    Measured(Program program, int tickets) {
        this.program = program;
        this.tickets = tickets;
    }

    @Override
    public void begins(Phase phase) {
        before.put(phase, program.cpu());
    }

    @Override
    public void ends(Phase phase) {
        Program.Cpu begin = before.remove(phase);
        if (begin == null) {
            throw new IllegalStateException("A phase ended that never began");
        }
        figures.add(Figures.of(phase, tickets, program.cpu().minus(begin)));
    }

    List<Figures> figures() {
        return figures;
    }
}
