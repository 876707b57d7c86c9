package io.madoguchi.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the viewer of an account, by the one function of the database that decides what it may see. */
@Component
public class Viewers {

    private final Database database;
    private final DSLContext dsl;

    Viewers(Database database, DSLContext dsl) {
        this.database = database;
        this.dsl = dsl;
    }

    /**
     * Empty if the account does not exist (any more) or is suspended.
     *
     * @param organisation the organisation that it wants in view; without a right to it, or null, its own
     */
    public Optional<Viewer> find(UUID account, @Nullable UUID organisation) {
        return Optional.ofNullable(database.<@Nullable Viewer>asPublic(() -> {
            Record row = dsl.fetchOne("select * from viewer_find(?::uuid, ?::uuid)", account, organisation);
            return row == null ? null : viewer(row);
        }));
    }

    private static Viewer viewer(Record row) {
        UUID customer = row.get("customer_id", UUID.class);
        return new Viewer(
                row.get("account_id", UUID.class),
                AccountKind.valueOf(row.get("kind", String.class)),
                row.get("mail", String.class),
                row.get("family_name", String.class),
                row.get("given_name", String.class),
                Locale.of(row.get("language", String.class)),
                row.get("home_id", UUID.class),
                customer == null ? null : new Organisation(customer, row.get("customer_name", String.class)),
                row.get("whole", Boolean.class),
                Set.of(row.get("engagements", UUID[].class)),
                Set.of(row.get("money_engagements", UUID[].class)),
                organisations(row),
                functions(row),
                row.get("unread_notices", Integer.class));
    }

    private static Set<CustomerFunction> functions(Record row) {
        return Stream.of(row.get("functions", String[].class))
                .map(CustomerFunction::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Organisation> organisations(Record row) {
        UUID[] ids = row.get("organisation_ids", UUID[].class);
        String[] names = row.get("organisation_names", String[].class);
        List<Organisation> all = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            all.add(new Organisation(ids[i], names[i]));
        }
        return all;
    }
}
