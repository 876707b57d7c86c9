package io.madoguchi.storage;

import io.madoguchi.access.Database;
import io.madoguchi.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Clears away files of forms that were never sent, after a day, and contents that no row names. A content gets two days: its
 * row is written after it, and a form that is sent in the last minute of its day turns an upload into an attachment.
 */
@Component
class UnusedFiles implements RecurringJob {

    static final Duration UPLOAD = Duration.ofDays(1);
    static final Duration CONTENT = Duration.ofDays(2);
    private static final int AT_ONCE = 500;

    private final Database database;
    private final UnusedFilesStore rows;
    private final FileTree tree;
    private final Clock clock;

    UnusedFiles(Database database, UnusedFilesStore rows, FileTree tree, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "storage.unused-files";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        tree.discardStale();
        Instant now = clock.instant();
        database.asSystem("forget files of forms that were never sent", () -> rows.forgetUploads(now.minus(UPLOAD)));
        Instant since = now.minus(CONTENT);
        List<String> old = tree.notArrivedSince(since);
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            delete(old.subList(from, Math.min(from + AT_ONCE, old.size())), since);
        }
    }

    private void delete(List<String> contents, Instant since) {
        Set<String> named = database.asSystem("find contents that no row names", () -> rows.named(contents));
        List<String> unused = new ArrayList<>(contents);
        unused.removeAll(named);
        unused.forEach(sha256 -> tree.delete(sha256, since));
    }
}
