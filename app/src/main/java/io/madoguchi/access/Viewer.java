package io.madoguchi.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done, and all that decides what exists for him. Loaded anew at each request and at each
 * mail.
 *
 * @param homeId his company; null for vendor staff
 * @param organisation the organisation in view; null for vendor staff
 * @param whole all of the organisation in view, not only {@code engagements}
 * @param moneyEngagements those of {@code engagements} whose prices and quotes he sees
 * @param functions those that the organisation in view uses; all of them for vendor staff
 * @param unreadNotices how many he has, up to {@link #MOST_COUNTED}
 */
public record Viewer(
        UUID accountId,
        AccountKind kind,
        String mail,
        String familyName,
        String givenName,
        Locale locale,
        @Nullable UUID homeId,
        @Nullable Organisation organisation,
        boolean whole,
        Set<UUID> engagements,
        Set<UUID> moneyEngagements,
        List<Organisation> organisations,
        Set<CustomerFunction> functions,
        int unreadNotices) {

    /** Further is not counted, as the counting is done at each request. */
    public static final int MOST_COUNTED = 10;

    public Viewer(
            UUID accountId,
            AccountKind kind,
            String mail,
            String familyName,
            String givenName,
            Locale locale,
            @Nullable UUID homeId,
            @Nullable Organisation organisation,
            boolean whole,
            Set<UUID> engagements,
            Set<UUID> moneyEngagements,
            List<Organisation> organisations) {
        this(
                accountId,
                kind,
                mail,
                familyName,
                givenName,
                locale,
                homeId,
                organisation,
                whole,
                engagements,
                moneyEngagements,
                organisations,
                EnumSet.allOf(CustomerFunction.class),
                0);
    }

    public boolean isStaff() {
        return kind.isStaff();
    }

    public boolean isAtHome() {
        return organisation != null && organisation.id().equals(homeId);
    }

    /** In a reseller's part money exists only where the group says so, and its accounts are the reseller's own matter. */
    public boolean may(Permission permission) {
        if (permission == Permission.ADD_ACCOUNTS && !isAtHome()) {
            return false;
        }
        if (!isStaff() && !uses(permission)) {
            return false;
        }
        boolean money = permission == Permission.SEE_CONTRACTS || permission == Permission.SEE_MONEY;
        if (money && !isStaff() && !isAtHome() && moneyEngagements.isEmpty()) {
            return false;
        }
        return kind.has(permission);
    }

    private boolean uses(Permission permission) {
        return Stream.of(CustomerFunction.values())
                .filter(function -> function.carries(permission))
                .allMatch(functions::contains);
    }

    public boolean mayAny(Permission... permissions) {
        for (Permission permission : permissions) {
            if (may(permission)) {
                return true;
            }
        }
        return false;
    }

    /** The customer in view; only for customers' accounts. */
    public UUID customerId() {
        if (organisation == null) {
            throw new IllegalStateException("Vendor staff have no organisation in view");
        }
        return organisation.id();
    }

    public String fullName() {
        return familyName + " " + givenName;
    }
}
