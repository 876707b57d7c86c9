package io.madoguchi.inquiry;

/** What a customer reports (M1.1): 障害, 問い合わせ, 対応依頼. Only an incident is restored; the others are answered. */
public enum InquiryKind {
    INCIDENT,
    QUESTION,
    REQUEST
}
