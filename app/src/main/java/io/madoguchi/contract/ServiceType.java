package io.madoguchi.contract;

/** What a contract promises (M1.9). */
public enum ServiceType {
    PRODUCT_MAINTENANCE,
    HARDWARE_MAINTENANCE,
    SOFTWARE_MAINTENANCE,
    NETWORK_ADVANCED_SUPPORT,
    MANAGED_SERVICE;

    /** The key of its word. */
    public String key() {
        return "contract.service." + name();
    }
}
