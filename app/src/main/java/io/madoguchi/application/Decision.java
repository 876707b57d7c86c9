package io.madoguchi.application;

/** What became of an account that was applied for. */
public record Decision(String mail, Scope scope) {

    /** What an account sees, set explicitly for each at the approval (M5.2). */
    public enum Scope {
        /** All of the company. */
        WHOLE,
        /** Its engagements, and nothing before it has one. */
        ENGAGEMENTS,
        /** It is not made at all, as when its person has one already. */
        NONE
    }
}
