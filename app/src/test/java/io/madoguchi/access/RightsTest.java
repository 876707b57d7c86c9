package io.madoguchi.access;

import static io.madoguchi.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the requirements once more, as text and column by column, so that a slip in the code shows. */
class RightsTest {

    private static final Organisation HOME = new Organisation(new UUID(0, 1), "自社");
    private static final Organisation RESELLER = new Organisation(new UUID(0, 2), "販売店");

    @ParameterizedTest
    @DisplayName("M5.1 the four account types: quotes and contracts, inquiries, add accounts")
    @CsvSource({
        "USER_ADMINISTRATOR,    yes, yes, yes",
        "CONTRACT_MANAGER,      yes, yes, no",
        "INQUIRY_ADMINISTRATOR, no,  yes, yes",
        "INQUIRY_AGENT,         no,  yes, no"
    })
    void accountTypes(AccountKind kind, String contracts, String inquiries, String accounts) {
        Set<Permission> expected = EnumSet.of(SIGNED_IN, SEE_DEVICES);
        add(expected, contracts, SEE_CONTRACTS, SEE_MONEY);
        add(expected, inquiries, FOLLOW_INQUIRIES, REPORT_INQUIRIES);
        add(expected, accounts, ADD_ACCOUNTS);

        assertThat(permissions(kind)).isEqualTo(expected);
        assertThat(kind.isStaff()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("M5.7 the five staff roles: tickets, visits and parts, contracts, customers, import, audit")
    @CsvSource({
        "SERVICE_DESK,         see take-in answer note,  see,    without prices, see applications view-as, none,      no",
        "SUPPORT_ENGINEER,     see work answer note,     report, without prices, see, none,      no",
        "SERVICE_COORDINATOR,  see answer note,          plan,   without prices, see, none,      no",
        "SALES_REPRESENTATIVE, see answer-money note,    see,    with prices,    see applications, contracts, no",
        "PORTAL_ADMINISTRATOR, see,                      see,    with prices,    see applications view-as edit, all,       yes"
    })
    void staffRoles(
            AccountKind kind,
            String tickets,
            String visits,
            String contracts,
            String customers,
            String imports,
            String audit) {
        Set<Permission> expected = EnumSet.of(SIGNED_IN, SEE_DEVICES, SEE_CONTRACTS, SEE_VISITS);
        for (String each : tickets.split(" ", -1)) {
            expected.add(
                    switch (each) {
                        case "see" -> FOLLOW_INQUIRIES;
                        case "take-in" -> TAKE_IN_INQUIRIES;
                        case "work" -> WORK_ON_INQUIRIES;
                        case "answer" -> ANSWER_INQUIRIES;
                        case "answer-money" -> ANSWER_MONEY_INQUIRIES;
                        case "note" -> WRITE_NOTES;
                        default -> throw new IllegalArgumentException(each);
                    });
        }
        add(expected, visits.equals("plan") ? "yes" : "no", PLAN_VISITS);
        add(expected, visits.equals("report") ? "yes" : "no", REPORT_VISITS);
        add(expected, contracts.equals("with prices") ? "yes" : "no", SEE_MONEY);
        for (String each : customers.split(" ", -1)) {
            expected.add(
                    switch (each) {
                        case "see" -> SEE_CUSTOMERS;
                        case "applications" -> DECIDE_APPLICATIONS;
                        case "view-as" -> VIEW_AS;
                        case "edit" -> EDIT_CUSTOMERS;
                        default -> throw new IllegalArgumentException(each);
                    });
        }
        add(expected, imports.equals("none") ? "no" : "yes", IMPORT_CONTRACTS);
        add(expected, imports.equals("all") ? "yes" : "no", IMPORT_ALL);
        add(expected, audit, SEE_AUDIT);
        add(expected, audit, EDIT_WINDOWS);

        assertThat(permissions(kind)).isEqualTo(expected);
        assertThat(kind.isStaff()).isTrue();
    }

    @Test
    void thereAreNoOtherKinds() {
        assertThat(AccountKind.values()).hasSize(9);
    }

    @ParameterizedTest
    @DisplayName("M6.4 in a reseller's part: no accounts to add, money only where a group says so")
    @CsvSource({
        "USER_ADMINISTRATOR,    SEE_CONTRACTS, false, false",
        "USER_ADMINISTRATOR,    SEE_CONTRACTS, true,  true",
        "USER_ADMINISTRATOR,    SEE_MONEY,     true,  true",
        "USER_ADMINISTRATOR,    SEE_MONEY,     false, false",
        "INQUIRY_AGENT,         SEE_MONEY,     true,  false",
        "INQUIRY_AGENT,         SEE_CONTRACTS, true,  false",
        "USER_ADMINISTRATOR,    ADD_ACCOUNTS,  true,  false",
        "INQUIRY_ADMINISTRATOR, ADD_ACCOUNTS,  false, false",
        "USER_ADMINISTRATOR,    SEE_DEVICES,   false, true",
        "INQUIRY_AGENT,         REPORT_INQUIRIES, false, true"
    })
    void resellersPart(AccountKind kind, Permission permission, boolean groupShowsMoney, boolean expected) {
        UUID engagement = new UUID(0, 3);
        Viewer viewer =
                viewer(kind, RESELLER, false, Set.of(engagement), groupShowsMoney ? Set.of(engagement) : Set.of());

        assertThat(viewer.may(permission)).isEqualTo(expected);
    }

    private static Set<Permission> permissions(AccountKind kind) {
        Viewer viewer = kind.isStaff()
                ? viewer(kind, null, false, Set.of(), Set.of())
                : viewer(kind, HOME, true, Set.of(), Set.of());
        return Arrays.stream(Permission.values()).filter(viewer::may).collect(Collectors.toSet());
    }

    private static Viewer viewer(
            AccountKind kind,
            @Nullable Organisation organisation,
            boolean whole,
            Set<UUID> engagements,
            Set<UUID> moneyEngagements) {
        return new Viewer(
                new UUID(0, 9),
                kind,
                "a@b.example",
                "姓",
                "名",
                Locale.JAPANESE,
                organisation == null ? null : HOME.id(),
                organisation,
                whole,
                engagements,
                moneyEngagements,
                organisation == null ? List.of() : List.of(HOME, RESELLER));
    }

    private static void add(Set<Permission> expected, String yesOrNo, Permission... permissions) {
        if (yesOrNo.equals("yes")) {
            expected.addAll(List.of(permissions));
        }
    }
}
