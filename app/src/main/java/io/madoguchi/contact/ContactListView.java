package io.madoguchi.contact;

import io.madoguchi.contact.ContactWindowStore.Served;
import io.madoguchi.contract.ServiceType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /windows}.
 *
 * @param own those that serve the viewer's contracts; empty for vendor staff
 * @param others of the same kind
 * @param elsewhere products that stay on another form
 */
public record ContactListView(
        LocalDate today,
        List<ContactWindow> own,
        List<ContactWindow> others,
        List<ContactWindow> elsewhere,
        List<RetiredAddress> retired,
        boolean edits) {

    /** As contracts name their services, so that a window is found where its service is expected. */
    private static final Comparator<ContactDetails> ORDER = Comparator.<ContactDetails, ServiceType>comparing(
                    details -> Collections.min(details.services()))
            .thenComparing(details -> Collections.min(details.plans()))
            .thenComparing(details -> details.title());

    static ContactListView of(List<ContactWindow> all, Set<Served> served, LocalDate today, boolean edits) {
        List<ContactWindow> own = new ArrayList<>();
        List<ContactWindow> others = new ArrayList<>();
        List<ContactWindow> elsewhere = new ArrayList<>();
        Map<ContactWindow, ContactDetails> shownOf = new HashMap<>();
        for (ContactWindow window : all) {
            ContactDetails shown = shown(window, today);
            if (shown == null) {
                continue;
            }
            shownOf.put(window, shown);
            if (shown.elsewhere()) {
                elsewhere.add(window);
            } else if (served.stream().anyMatch(each -> shown.serves(each.service(), each.plan()))) {
                own.add(window);
            } else {
                others.add(window);
            }
        }
        for (List<ContactWindow> each : List.of(own, others, elsewhere)) {
            each.sort(Comparator.comparing(shownOf::get, ORDER));
        }
        List<RetiredAddress> retired = all.stream()
                .flatMap(window -> window.retired(today).stream())
                .filter(each -> all.stream().noneMatch(window -> reads(window, each.address(), today)))
                .sorted(Comparator.comparing(RetiredAddress::since).reversed())
                .toList();
        return new ContactListView(today, own, others, elsewhere, retired, edits);
    }

    public boolean isEmpty() {
        return own.isEmpty() && others.isEmpty() && elsewhere.isEmpty();
    }

    /** What there is of it, else what is coming; null if it is over. */
    private static @Nullable ContactDetails shown(ContactWindow window, LocalDate today) {
        ContactDetails open = window.open(today);
        ContactTerms coming = window.coming(today);
        return open != null || coming == null ? open : coming.details();
    }

    private static boolean reads(ContactWindow window, String address, LocalDate today) {
        ContactDetails open = window.open(today);
        return open != null && open.mail().equals(address);
    }
}
