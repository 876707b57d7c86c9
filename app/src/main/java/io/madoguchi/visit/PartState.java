package io.madoguchi.visit;

/** How far a part is. */
public enum PartState {
    /** The engineer asks for it; the coordinator has to see to it. */
    REQUESTED,
    PLANNED,
    SHIPPED,
    ARRIVED,
    FITTED,
    /** Sent back unused. */
    RETURNED,
    CANCELLED;

    /** Somebody still waits for it. */
    boolean isAwaited() {
        return this == REQUESTED || this == PLANNED || this == SHIPPED;
    }

    public boolean isOpen() {
        return switch (this) {
            case REQUESTED, PLANNED, SHIPPED, ARRIVED -> true;
            case FITTED, RETURNED, CANCELLED -> false;
        };
    }
}
