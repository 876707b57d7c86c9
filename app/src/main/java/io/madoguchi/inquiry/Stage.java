package io.madoguchi.inquiry;

/**
 * How far an inquiry is. An incident goes 受付 → 調査 → 対応 → 復旧 → 完了, a question or request 受付 → 調査 → 対応 → 回答 →
 * 完了.
 */
public enum Stage {
    RECEIVED,
    INVESTIGATING,
    WORKING,
    RESTORED,
    ANSWERED,
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }

    /** Restored or answered: it only remains that the customer confirms. */
    public boolean isSolved() {
        return this == RESTORED || this == ANSWERED;
    }

    /** The place among the five steps that are shown, from 1. */
    public int step() {
        return switch (this) {
            case RECEIVED -> 1;
            case INVESTIGATING -> 2;
            case WORKING -> 3;
            case RESTORED, ANSWERED -> 4;
            case CLOSED -> 5;
        };
    }
}
