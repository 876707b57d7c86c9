package io.madoguchi.access;

/** What a handler may ask for. Which account has which stands in {@link AccountKind}. */
public enum Permission {
    /** Home, own page, sign-out: everybody who is signed in. */
    SIGNED_IN,
    SEE_DEVICES,
    /** See inquiries; a customer also answers and closes what he sees. */
    FOLLOW_INQUIRIES,
    REPORT_INQUIRIES,
    /** Take in and assign. */
    TAKE_IN_INQUIRIES,
    /** State the restoration, work around, restore, answer for good. */
    WORK_ON_INQUIRIES,
    ANSWER_INQUIRIES,
    /** Answer inquiries about contracts and billing only. */
    ANSWER_MONEY_INQUIRIES,
    WRITE_NOTES,
    /** See the schedule of all visits and parts. */
    SEE_VISITS,
    /** Plan visits and parts, and change what was planned. */
    PLAN_VISITS,
    /** Ask for visits and parts, set out, report what was done on site. */
    REPORT_VISITS,
    SEE_CONTRACTS,
    SEE_MONEY,
    /** Add, change and suspend accounts of the own company, within what one has oneself. */
    ADD_ACCOUNTS,
    /** See customers with their accounts, engagements and groups. */
    SEE_CUSTOMERS,
    /** Change them, for every customer, and the accounts of the vendor's own staff. */
    EDIT_CUSTOMERS,
    /** Decide on applications; a sales representative on those of own customers. */
    DECIDE_APPLICATIONS,
    /** Look at the portal as an account sees it, without writing. */
    VIEW_AS,
    IMPORT_CONTRACTS,
    IMPORT_ALL,
    /** Say where customers turn to, and what of that is going to change. */
    EDIT_WINDOWS,
    SEE_AUDIT
}
