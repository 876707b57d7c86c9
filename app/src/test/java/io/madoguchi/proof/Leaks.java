package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a page for what its reader must not know: numbers, codes, names, addresses, prices, notes. */
final class Leaks {

    private static final Pattern CONTRACT = word("ABC[0-9]{7}");
    private static final Pattern DEVICE = word("D[0-9]{6}");
    private static final Pattern INQUIRY = Pattern.compile("I-[0-9]{8}-[0-9]{4,}");
    private static final Pattern MAIL = Pattern.compile("[a-z0-9-]+@[a-z]+\\.example");
    private static final Pattern PRICE = Pattern.compile("[0-9]円|[¥￥] ?[0-9]");

    private final Reference reference;
    private final Set<String> contracts;
    private final Map<String, String> subjects = new HashMap<>(Crowd.rows("select number, subject from inquiry"));
    private final Map<String, String> names = Facts.rowsOf("data/customers").stream()
            .collect(Collectors.toMap(row -> row.getField("name"), row -> row.getField("customer_code")));

    Leaks(Reference reference) {
        this.reference = reference;
        this.contracts = reference.items(Kind.CONTRACT).stream().map(Item::name).collect(Collectors.toSet());
    }

    /** @param asked what stands in the address is known to who typed it */
    List<String> in(Answer answer, Seat seat, String asked) {
        String page = PlainText.of(answer);
        List<String> leaks = new ArrayList<>();
        // The number of an example in a form is nobody's.
        found(page, CONTRACT, asked)
                .filter(contracts::contains)
                .filter(n -> !seat.sees(Kind.CONTRACT, n))
                .forEach(leaks::add);
        found(page, DEVICE, asked).filter(n -> !seat.sees(Kind.DEVICE, n)).forEach(leaks::add);
        found(page, INQUIRY, asked)
                .filter(n -> !seat.sees(Kind.INQUIRY, subjects.getOrDefault(n, "")))
                .forEach(leaks::add);
        if (!seat.seesPrices()) {
            found(page, PRICE, "").forEach(leaks::add);
        }
        reference.items(Kind.INQUIRY_ENTRY).stream()
                .filter(entry -> page.contains(entry.name()) && !seat.sees(entry))
                .forEach(entry -> leaks.add(entry.name()));
        reference.items(Kind.INQUIRY).stream()
                .filter(inquiry -> page.contains(inquiry.name() + "<") && !seat.sees(inquiry))
                .forEach(inquiry -> leaks.add(inquiry.name()));
        if (!seat.isStaff()) {
            found(page, MAIL, "").filter(mail -> !knows(seat, mail)).forEach(leaks::add);
            names.forEach((name, code) -> {
                boolean known = seat.isSignedIn()
                        && reference.organisations(seat.account()).contains(code);
                if (page.contains(name) && !known && !hasAmongMembers(seat, code)) {
                    leaks.add(name);
                }
            });
        }
        return leaks.stream()
                .map(leak -> asked + " tells " + seat + " of " + leak)
                .toList();
    }

    /** Himself, and whom he administers: by his account, or as a member of a group. */
    private boolean knows(Seat seat, String mail) {
        return seat.isSignedIn()
                && (mail.equals(seat.account().mail())
                        || Stream.of(Kind.ACCOUNT, Kind.MEMBERSHIP)
                                .flatMap(kind -> reference.items(kind).stream())
                                .anyMatch(item -> item.owner().equals(mail) && seat.sees(item)));
    }

    /** Whom a reseller has let into his engagement (M6.4), he knows by name. */
    private boolean hasAmongMembers(Seat seat, String company) {
        return seat.isSignedIn()
                && reference.items(Kind.MEMBERSHIP).stream()
                        .anyMatch(item ->
                                reference.account(item.owner()).company().equals(company) && seat.sees(item));
    }

    /** Not a part of a longer one, such as a form token. */
    private static Pattern word(String pattern) {
        return Pattern.compile("(?<![A-Za-z0-9_-])" + pattern + "(?![A-Za-z0-9_-])");
    }

    private static Stream<String> found(String page, Pattern pattern, String asked) {
        return pattern.matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(each -> !asked.contains(each));
    }
}
