package io.madoguchi.testing;

import java.util.List;

/**
 * The people of every test. C0001 Aoba and C0002 Tokai have look-alike data; C0005 Southport is a reseller, C0010 Mirai its
 * resale customer.
 */
public final class Cast {

    public static final String PASSWORD = "demo-Password-1";

    public static final String AOBA_ADMINISTRATOR = "kanri@aoba.example";
    public static final String AOBA_CONTRACTS = "keiyaku@aoba.example";
    public static final String AOBA_INQUIRY_ADMINISTRATOR = "toi-kanri@aoba.example";
    public static final String AOBA_INQUIRIES = "toi@aoba.example";
    /** Contract manager, engagement 社内ネットワーク案件 (ABC1234140) only. */
    public static final String AOBA_NETWORK_ONLY = "shanai@aoba.example";
    /** Inquiry agent, engagement 基幹システム案件 (ABC1234086) only. */
    public static final String AOBA_CORE_ONLY = "kikan@aoba.example";

    public static final String TOKAI_ADMINISTRATOR = "kanri@tokai.example";
    public static final String TOKAI_CONTRACTS = "keiyaku@tokai.example";
    public static final String TOKAI_INQUIRY_ADMINISTRATOR = "toi-kanri@tokai.example";
    /** Reads English. */
    public static final String TOKAI_INQUIRIES = "toi@tokai.example";

    public static final String SOUTHPORT_ADMINISTRATOR = "kanri@southport.example";
    /** Member of a group of Southport's engagement ミライ電装様向け案件, without money. */
    public static final String MIRAI_ADMINISTRATOR = "kanri@mirai.example";

    public static final String DESK = "desk@vendor.example";
    public static final String ENGINEER = "engineer@vendor.example";
    public static final String ENGINEER_2 = "engineer2@vendor.example";
    public static final String COORDINATOR = "coordinator@vendor.example";
    public static final String SALES = "sales1@vendor.example";
    public static final String SALES_2 = "sales2@vendor.example";
    public static final String ADMINISTRATOR = "admin@vendor.example";

    public static final List<String> CUSTOMERS = List.of(
            AOBA_ADMINISTRATOR,
            AOBA_CONTRACTS,
            AOBA_INQUIRY_ADMINISTRATOR,
            AOBA_INQUIRIES,
            AOBA_NETWORK_ONLY,
            AOBA_CORE_ONLY,
            TOKAI_ADMINISTRATOR,
            TOKAI_CONTRACTS,
            TOKAI_INQUIRY_ADMINISTRATOR,
            TOKAI_INQUIRIES,
            SOUTHPORT_ADMINISTRATOR,
            MIRAI_ADMINISTRATOR);

    public static final List<String> STAFF = List.of(DESK, ENGINEER, COORDINATOR, SALES, ADMINISTRATOR);

    private Cast() {}
}
