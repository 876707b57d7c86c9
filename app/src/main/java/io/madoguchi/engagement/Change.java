package io.madoguchi.engagement;

import io.madoguchi.access.AccountKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be changed in who sees what, before it is saved. Members are told by engagement: each has exactly one group.
 *
 * @param created engagements that do not exist yet, whose members and contracts stand in the other lists
 */
public record Change(
        List<Created> created,
        List<Member> joined,
        List<Member> left,
        List<Moved> moved,
        List<MoneyShown> money,
        List<ScopeSet> scopes,
        List<KindSet> kinds) {

    public static final Change NONE =
            new Change(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Change {
        created = List.copyOf(created);
        joined = List.copyOf(joined);
        left = List.copyOf(left);
        moved = List.copyOf(moved);
        money = List.copyOf(money);
        scopes = List.copyOf(scopes);
        kinds = List.copyOf(kinds);
    }

    public record Created(UUID engagementId, UUID customerId, boolean showsMoneyToOtherCompanies) {}

    public record Member(UUID engagementId, UUID accountId) {}

    /** @param toEngagementId null: into none */
    public record Moved(UUID contractId, @Nullable UUID toEngagementId) {}

    public record MoneyShown(UUID engagementId, boolean toOtherCompanies) {}

    /** @param whole all of its company, else its engagements only */
    public record ScopeSet(UUID accountId, boolean whole) {}

    public record KindSet(UUID accountId, AccountKind kind) {}

    public static Change of(Created engagement, List<Member> members, List<Moved> contracts) {
        return new Change(List.of(engagement), members, List.of(), contracts, List.of(), List.of(), List.of());
    }

    public static Change joining(List<Member> members) {
        return new Change(List.of(), members, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public static Change leaving(List<Member> members) {
        return new Change(List.of(), List.of(), members, List.of(), List.of(), List.of(), List.of());
    }

    public static Change moving(List<Moved> contracts) {
        return new Change(List.of(), List.of(), List.of(), contracts, List.of(), List.of(), List.of());
    }

    public static Change of(MoneyShown money) {
        return new Change(List.of(), List.of(), List.of(), List.of(), List.of(money), List.of(), List.of());
    }

    public static Change of(ScopeSet scope) {
        return new Change(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(scope), List.of());
    }

    public static Change of(KindSet kind) {
        return new Change(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(kind));
    }
}
