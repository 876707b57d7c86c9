package io.madoguchi.visit;

import java.util.List;

/** The visits and parts of one inquiry, in the order in which they were asked for. */
public record DispatchPanel(List<Visit> visits, List<Part> parts) {

    public boolean isEmpty() {
        return visits.isEmpty() && parts.isEmpty();
    }
}
