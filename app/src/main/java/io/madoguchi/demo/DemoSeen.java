package io.madoguchi.demo;

import io.madoguchi.access.Database;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Marks as read what people will have read: what is older than a few days, and what stood there when they wrote last. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoSeen {

    private static final Duration READ = Duration.ofDays(4);

    private final Database database;
    private final DSLContext dsl;
    private final Clock clock;

    DemoSeen(Database database, DSLContext dsl, Clock clock) {
        this.database = database;
        this.dsl = dsl;
        this.clock = clock;
    }

    void settle() {
        Timestamp read = Timestamp.from(clock.instant().minus(READ));
        database.asSystem("demonstration: what people have read", () -> {
            dsl.execute("""
                    insert into inquiry_seen (account_id, inquiry_id, seen_at)
                    select a.id, i.id, coalesce(
                        (select max(e.at) from inquiry_entry e where e.inquiry_id = i.id and e.at < ?), i.created_at)
                      from account a join inquiry i on a.customer_id is null or a.customer_id = i.customer_id
                     where i.created_at < ?
                    """, read, read);
            dsl.execute("""
                    insert into inquiry_seen as s (account_id, inquiry_id, seen_at)
                    select e.author_id, e.inquiry_id, max(e.at)
                      from inquiry_entry e where e.author_id is not null group by e.author_id, e.inquiry_id
                        on conflict (account_id, inquiry_id) do update set seen_at = greatest(s.seen_at, excluded.seen_at)
                    """);
        });
    }
}
