package io.madoguchi.proof;

/**
 * A record as the reference model knows it.
 *
 * @param name what people call it: number, code, subject, mail address; unique within its kind
 * @param customer code of the customer it belongs to, or empty
 * @param engagement customer code and name of the engagement it stands in, or empty
 * @param money a price, or about contracts and billing
 * @param internal for staff only
 * @param owner mail address of the person whose own it is, or empty
 */
record Item(Kind kind, String name, String customer, String engagement, boolean money, boolean internal, String owner) {

    enum Kind {
        CUSTOMER,
        ENGAGEMENT,
        ENGAGEMENT_GROUP,
        MEMBERSHIP,
        PRODUCT,
        CONTRACT,
        CONTRACT_PRICE,
        DEVICE,
        CONTRACT_LINE,
        CONTRACT_LINE_PRICE,
        INQUIRY,
        INQUIRY_ENTRY,
        ATTACHMENT,
        ACCOUNT,
        UPLOAD,
        SUBMISSION,
        NOTICE,
        SAVED_VIEW,
        AUDIT_ENTRY,
        IMPORT_RUN,
        IMPORT_FILE,
        IMPORT_PROBLEM,
        IMPORT_CHANGE,
        HOLIDAY,
        CLOSING_DAY
    }

    static Item of(Kind kind, String name, String customer, String engagement) {
        return new Item(kind, name, customer, engagement, false, false, "");
    }

    static Item price(Kind kind, String name, String customer, String engagement) {
        return new Item(kind, name, customer, engagement, true, false, "");
    }

    static Item ownedBy(String mail, Kind kind, String name) {
        return new Item(kind, name, "", "", false, false, mail);
    }
}
