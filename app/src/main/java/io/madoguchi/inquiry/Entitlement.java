package io.madoguchi.inquiry;

/** How an inquiry stands to the customer's contracts (M1.9). */
public enum Entitlement {
    /** Nothing is in doubt: a contract in force covers it, or it needs none. */
    COVERED,
    /** 契約確認中: accepted and worked on; the customer's sales representative settles it. */
    CHECKING,
    /** 有償対応: no contract covers it, it is paid for. */
    PAID,
    DECLINED
}
