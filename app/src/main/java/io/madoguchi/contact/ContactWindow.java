package io.madoguchi.contact;

import io.madoguchi.kernel.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A window through time.
 *
 * @param all its terms, the newest day first, with those that were taken back
 */
public record ContactWindow(UUID id, List<ContactTerms> all) {

    /** People have numbers on their walls and in their telephones: they get to know of a change this long before it. */
    public static final int MONTHS_OF_NOTICE = 3;

    public ContactWindow {
        all = List.copyOf(all);
    }

    /** The first day on which what is announced today may begin. */
    public static LocalDate earliest(LocalDate today) {
        return today.plusMonths(MONTHS_OF_NOTICE);
    }

    /** What holds on this day; null before the window begins. */
    public @Nullable ContactTerms on(LocalDate day) {
        return all.stream()
                .filter(each -> !each.isRevoked() && !each.validFrom().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    /** What is announced for a later day; there is at most one such announcement. */
    public @Nullable ContactTerms coming(LocalDate today) {
        return all.stream()
                .filter(each -> !each.isRevoked() && each.validFrom().isAfter(today))
                .findFirst()
                .orElse(null);
    }

    /** The window in force; null before it begins and after it is withdrawn. */
    public @Nullable ContactDetails open(LocalDate today) {
        ContactTerms now = on(today);
        return now == null || now.withdrawn() ? null : now.details();
    }

    /** There is something to change. */
    public boolean isChangeable(LocalDate today) {
        return open(today) != null && coming(today) == null;
    }

    /** The terms that a change is made of; refused where there are none, or one change is announced already. */
    ContactTerms changeable(LocalDate today) {
        ContactTerms coming = coming(today);
        if (coming != null) {
            throw new Refused("contact.refused.coming", coming.validFrom().toString());
        }
        ContactTerms now = on(today);
        if (now == null || now.withdrawn()) {
            throw new Refused("contact.refused.withdrawn");
        }
        return now;
    }

    /** The announcement that can still be taken back. */
    ContactTerms revocable(LocalDate today) {
        return Optional.ofNullable(coming(today)).orElseThrow(() -> new Refused("contact.refused.past"));
    }

    /** What held before these terms; null if they are the first. */
    @Nullable
    ContactTerms before(ContactTerms terms) {
        return on(terms.validFrom().minusDays(1));
    }

    /** Mail addresses that it no longer has, with the one that took their place. */
    List<RetiredAddress> retired(LocalDate today) {
        ContactDetails now = open(today);
        if (now == null || now.mail().isEmpty()) {
            return List.of();
        }
        List<RetiredAddress> retired = new ArrayList<>();
        ContactTerms later = null;
        for (ContactTerms each : all) {
            if (each.isRevoked() || each.validFrom().isAfter(today)) {
                continue;
            }
            String address = each.details().mail();
            if (later != null
                    && !address.isEmpty()
                    && !address.equals(later.details().mail())) {
                retired.add(new RetiredAddress(address, now.mail(), later.validFrom()));
            }
            later = each;
        }
        return retired;
    }
}
