package io.madoguchi.inquiry;

import io.madoguchi.access.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who made an entry, as it is written down.
 *
 * @param id null for the program itself
 * @param kind of the account
 */
record Author(@Nullable UUID id, String name, String kind, boolean isStaff) {

    static final Author PORTAL = new Author(null, "Customer Service Portal", "PORTAL", true);

    static Author of(Viewer viewer) {
        return new Author(viewer.accountId(), viewer.fullName(), viewer.kind().name(), viewer.isStaff());
    }
}
