package io.madoguchi.visit;

/** How far a visit is. */
public enum VisitState {
    /** The engineer asks for it; the coordinator has to plan it. */
    REQUESTED,
    PLANNED,
    /** Somebody is on the way. */
    STARTED,
    DONE,
    CANCELLED;

    public boolean isOpen() {
        return this == REQUESTED || this == PLANNED || this == STARTED;
    }
}
