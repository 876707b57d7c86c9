package io.madoguchi.access;

import static io.madoguchi.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * The four account types of customers (M5.1) and the five roles of vendor staff (M5.7). An account has exactly one; what it
 * may do follows from it alone. Rows read like the tables of the requirements.
 *
 * <pre>
 *  type                    quotes, contracts   inquiries                 add accounts
 *  USER_ADMINISTRATOR      yes                 yes                       yes
 *  CONTRACT_MANAGER        yes                 yes                       no
 *  INQUIRY_ADMINISTRATOR   no                  yes                       yes
 *  INQUIRY_AGENT           no                  yes                       no
 *
 *  role                    tickets             visits, parts   contracts        customers, accounts   import, audit
 *  SERVICE_DESK            take in, answer     see             without prices   see, applications     no
 *  SUPPORT_ENGINEER        work                report          without prices   see                   no
 *  SERVICE_COORDINATOR     answer              plan            without prices   see                   no
 *  SALES_REPRESENTATIVE    about contracts     see             with prices      see, applications     contracts
 *  PORTAL_ADMINISTRATOR    see                 see             with prices      all                   all
 * </pre>
 */
public enum AccountKind {
    USER_ADMINISTRATOR(false, FOLLOW_INQUIRIES, REPORT_INQUIRIES, SEE_CONTRACTS, SEE_MONEY, ADD_ACCOUNTS),
    CONTRACT_MANAGER(false, FOLLOW_INQUIRIES, REPORT_INQUIRIES, SEE_CONTRACTS, SEE_MONEY),
    INQUIRY_ADMINISTRATOR(false, FOLLOW_INQUIRIES, REPORT_INQUIRIES, ADD_ACCOUNTS),
    INQUIRY_AGENT(false, FOLLOW_INQUIRIES, REPORT_INQUIRIES),

    SERVICE_DESK(
            true,
            FOLLOW_INQUIRIES,
            TAKE_IN_INQUIRIES,
            ANSWER_INQUIRIES,
            WRITE_NOTES,
            SEE_VISITS,
            SEE_CONTRACTS,
            SEE_CUSTOMERS,
            DECIDE_APPLICATIONS,
            VIEW_AS),
    SUPPORT_ENGINEER(
            true,
            FOLLOW_INQUIRIES,
            WORK_ON_INQUIRIES,
            ANSWER_INQUIRIES,
            WRITE_NOTES,
            SEE_VISITS,
            REPORT_VISITS,
            SEE_CONTRACTS,
            SEE_CUSTOMERS),
    SERVICE_COORDINATOR(
            true,
            FOLLOW_INQUIRIES,
            ANSWER_INQUIRIES,
            WRITE_NOTES,
            SEE_VISITS,
            PLAN_VISITS,
            SEE_CONTRACTS,
            SEE_CUSTOMERS),
    SALES_REPRESENTATIVE(
            true,
            FOLLOW_INQUIRIES,
            ANSWER_MONEY_INQUIRIES,
            WRITE_NOTES,
            SEE_VISITS,
            SEE_CONTRACTS,
            SEE_MONEY,
            SEE_CUSTOMERS,
            DECIDE_APPLICATIONS,
            IMPORT_CONTRACTS),
    PORTAL_ADMINISTRATOR(
            true,
            FOLLOW_INQUIRIES,
            SEE_VISITS,
            SEE_CONTRACTS,
            SEE_MONEY,
            SEE_CUSTOMERS,
            EDIT_CUSTOMERS,
            DECIDE_APPLICATIONS,
            VIEW_AS,
            IMPORT_CONTRACTS,
            IMPORT_ALL,
            EDIT_WINDOWS,
            SEE_AUDIT);

    private final boolean staff;

    private final Set<Permission> permissions;

    AccountKind(boolean staff, Permission... permissions) {
        this.staff = staff;
        this.permissions = EnumSet.of(SIGNED_IN, SEE_DEVICES);
        this.permissions.addAll(Set.of(permissions));
    }

    public boolean isStaff() {
        return staff;
    }

    /** Of the same side, and it may do whatever the other may. */
    public boolean mayAllThat(AccountKind other) {
        return staff == other.staff && permissions.containsAll(other.permissions);
    }

    boolean has(Permission permission) {
        return permissions.contains(permission);
    }
}
