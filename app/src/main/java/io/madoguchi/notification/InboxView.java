package io.madoguchi.notification;

import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListPath;

/** The notices of the viewer, newest first. */
public record InboxView(Slice<InboxRow> notices) {

    public ListPath path() {
        return ListPath.of("/inbox");
    }

    public boolean hasUnread() {
        return notices.rows().stream().anyMatch(InboxRow::unread);
    }
}
