package io.madoguchi.bulk;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done with several inquiries at once; who may do it to one may do it to several. */
public enum BulkAct {
    TAKE_IN(Permission.TAKE_IN_INQUIRIES),
    ASSIGN(Permission.TAKE_IN_INQUIRIES),
    LINK(Permission.TAKE_IN_INQUIRIES, Permission.WORK_ON_INQUIRIES),
    WATCH(Permission.FOLLOW_INQUIRIES);

    private final List<Permission> permissions;

    BulkAct(Permission... permissions) {
        this.permissions = List.of(permissions);
    }

    /** As the form names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<BulkAct> openTo(Viewer viewer) {
        return Arrays.stream(values())
                .filter(act -> act.permissions.stream().anyMatch(viewer::may))
                .toList();
    }

    static Optional<BulkAct> of(Viewer viewer, String word) {
        return openTo(viewer).stream().filter(act -> act.word().equals(word)).findFirst();
    }
}
