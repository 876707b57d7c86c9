package io.madoguchi.inquiry;

/** Why it is not clear that a contract covers what was reported. */
public enum Doubt {
    /** Neither a device nor a contract is named: there is nothing to look up. */
    NO_TARGET,
    DEVICE_UNCOVERED,
    CONTRACT_LAPSED,
    CONTRACT_NOT_BEGUN,
    /** The service in force does not promise this kind of help. */
    OTHER_SERVICE
}
