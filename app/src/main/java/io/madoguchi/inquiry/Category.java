package io.madoguchi.inquiry;

/** What the inquiry is about. Contract and billing exists only for those who see money (M5.1). */
public enum Category {
    TECHNICAL,
    CONTRACT_BILLING;

    public boolean isMoney() {
        return this == CONTRACT_BILLING;
    }
}
