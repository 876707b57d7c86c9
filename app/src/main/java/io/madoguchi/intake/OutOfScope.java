package io.madoguchi.intake;

/** What customers ask for and the portal does not take in (受付対象外, M1.9): the form says where to turn. */
public enum OutOfScope {
    SYSTEM_CONSTRUCTION,
    TRAINING,
    MAIL_SERVICE
}
