package io.madoguchi.proof;

import io.madoguchi.proof.Item.Kind;
import java.util.function.Predicate;

/** For whom a page exists at all, in the words of the tables M5.1 and M5.7. */
enum Who {
    EVERYBODY(seat -> true),
    SIGNED_IN(Seat::isSignedIn),
    STAFF(seat -> seat.isSignedIn() && seat.isStaff()),
    CUSTOMERS(seat -> seat.isSignedIn() && !seat.isStaff()),
    /** Under access control and in no group there is nothing to report on (M6.3); the form says so. */
    REPORTERS(seat -> CUSTOMERS.includes(seat) && seat.mayReport()),
    /** Vendor staff, the two money types of the own company, and they at a reseller where a group of theirs shows money. */
    CONTRACT_READERS(seat -> seat.isStaff()
            || (seat.isOf("USER_ADMINISTRATOR", "CONTRACT_MANAGER") && (seat.isAtHome() || seat.seesPrices()))),
    /** M5.4, in their own company only. */
    ACCOUNT_ADDERS(seat -> seat.isOf("PORTAL_ADMINISTRATOR")
            || (seat.isOf("USER_ADMINISTRATOR", "INQUIRY_ADMINISTRATOR") && seat.isAtHome())),
    ACCOUNT_READERS(seat -> STAFF.includes(seat) || ACCOUNT_ADDERS.includes(seat)),
    /** Who speak for their whole company. */
    SPOKESMEN(seat -> seat.isOf("USER_ADMINISTRATOR") && seat.isAtHome() && seat.isWhole()),
    IMPORTERS(seat -> seat.isOf("SALES_REPRESENTATIVE", "PORTAL_ADMINISTRATOR")),
    ADMINISTRATORS(seat -> seat.isOf("PORTAL_ADMINISTRATOR")),
    /** M5.7; of customers a user administrator who sees his whole company. */
    ENGAGEMENT_READERS(seat -> seat.isStaff() || (seat.isOf("USER_ADMINISTRATOR") && seat.seesAllOfHome())),
    /** M6.5: the two types that add accounts, if they see their whole company. */
    ACCESS_APPLICANTS(seat -> seat.isOf("USER_ADMINISTRATOR", "INQUIRY_ADMINISTRATOR") && seat.seesAllOfHome()),
    ACCESS_DECIDERS(seat -> seat.isOf("SERVICE_DESK", "SALES_REPRESENTATIVE", "PORTAL_ADMINISTRATOR")),
    NO_ONE(seat -> false),
    /** Who declare, tell and restore wide-area incidents. */
    RESPONDERS(seat -> seat.isOf("SERVICE_DESK", "SUPPORT_ENGINEER")),
    DESK(seat -> seat.isOf("SERVICE_DESK")),
    /** Before whom applications come (M5.7). */
    APPLICATION_READERS(seat -> seat.isOf("SERVICE_DESK", "SALES_REPRESENTATIVE", "PORTAL_ADMINISTRATOR")),
    ENGINEERS(seat -> seat.isOf("SUPPORT_ENGINEER")),
    PLANNERS(seat -> seat.isOf("SERVICE_COORDINATOR")),
    DISPATCHERS(seat -> seat.isOf("SERVICE_COORDINATOR", "SUPPORT_ENGINEER")),
    NOTE_WRITERS(seat -> seat.isStaff() && !seat.isOf("PORTAL_ADMINISTRATOR"));

    private final Predicate<Seat> includes;

    Who(Predicate<Seat> includes) {
        this.includes = includes;
    }

    boolean includes(Seat seat) {
        return includes.test(seat);
    }

    /** Sales representatives answer about contracts and billing only. */
    static boolean answers(Seat seat, Item inquiry) {
        return seat.isOf("SERVICE_DESK", "SUPPORT_ENGINEER", "SERVICE_COORDINATOR")
                || (seat.isOf("SALES_REPRESENTATIVE") && inquiry.money());
    }

    /** A contract is a page for customers only where they see its price. */
    static boolean opens(Seat seat, Item contract) {
        return CONTRACT_READERS.includes(seat) && (seat.isStaff() || seat.sees(Kind.CONTRACT_PRICE, contract.name()));
    }
}
