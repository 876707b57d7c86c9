package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import io.madoguchi.testing.Visitor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody before the program, with the organisation that he has in view; or somebody who is not signed in. */
final class Seat {

    private final @Nullable Sight sight;
    private final Reference reference;
    private final Visitor visitor;
    private final Map<Kind, Set<String>> visible = new EnumMap<>(Kind.class);

    Seat(@Nullable Sight sight, Reference reference, Visitor visitor) {
        this.sight = sight;
        this.reference = reference;
        this.visitor = visitor;
    }

    Visitor visitor() {
        return visitor;
    }

    @Nullable
    Sight sight() {
        return sight;
    }

    boolean isSignedIn() {
        return sight != null;
    }

    Reference.Account account() {
        return reference.account(Objects.requireNonNull(sight).mail());
    }

    boolean isStaff() {
        return isSignedIn() && account().isStaff();
    }

    boolean isAtHome() {
        return sight != null && sight.organisation().equals(account().company());
    }

    boolean seesAllOfHome() {
        return isAtHome() && !reference.isControlled(account());
    }

    boolean isOf(String... types) {
        return isSignedIn() && List.of(types).contains(account().type());
    }

    /** M6.3: not under access control. */
    boolean isWhole() {
        return !reference.isControlled(account());
    }

    /** M5.4: whether he may change the account of somebody else. */
    boolean touches(Item other) {
        return sight != null && reference.touches(sight, other.owner());
    }

    boolean sees(Item item) {
        return sight != null && reference.exists(item, sight);
    }

    boolean sees(Kind kind, String name) {
        return names(kind).contains(name);
    }

    /** The names of what exists for him. */
    Set<String> names(Kind kind) {
        return visible.computeIfAbsent(
                kind,
                any -> reference.items(kind).stream()
                        .filter(this::sees)
                        .map(Item::name)
                        .collect(Collectors.toSet()));
    }

    /** Whether there is a place in the organisation in view where a record of his could stand. */
    boolean mayReport() {
        return sight != null
                && Stream.concat(Stream.of(""), reference.groups.keySet().stream())
                        .map(place -> Item.of(Kind.INQUIRY, "", sight.organisation(), place))
                        .anyMatch(this::sees);
    }

    /** Whether any price at all may be on a page of his. */
    boolean seesPrices() {
        return !names(Kind.CONTRACT_PRICE).isEmpty();
    }

    @Override
    public String toString() {
        return sight == null ? "nobody" : sight.toString();
    }
}
