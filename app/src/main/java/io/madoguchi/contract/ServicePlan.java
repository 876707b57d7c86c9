package io.madoguchi.contract;

/** The class of a contract (通常/拡張); it decides which windows serve it. */
public enum ServicePlan {
    NORMAL,
    EXTENDED;

    /** The key of its word. */
    public String key() {
        return "contract.plan." + name();
    }
}
