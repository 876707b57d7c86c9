package io.madoguchi.device;

/** What a product of the catalogue is. */
public enum ProductKind {
    NETWORK,
    SECURITY,
    SERVER,
    STORAGE,
    POWER,
    SOFTWARE;

    /** The key of its word. */
    public String key() {
        return "device.kind." + name();
    }
}
