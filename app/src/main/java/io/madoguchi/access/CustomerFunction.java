package io.madoguchi.access;

import java.util.Set;

/** What of the portal a customer uses (M5.5). What is off exists neither in the menu nor at an address nor in a mail. */
public enum CustomerFunction {
    INCIDENT_INTAKE(Permission.FOLLOW_INQUIRIES, Permission.REPORT_INQUIRIES),
    /** No permission belongs to it as yet. */
    ELECTRONIC_DOCUMENTS,
    /** No permission belongs to it as yet. */
    RENEWAL;

    private final Set<Permission> permissions;

    CustomerFunction(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** Whether the permission means nothing without this function. */
    boolean carries(Permission permission) {
        return permissions.contains(permission);
    }
}
