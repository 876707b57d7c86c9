package io.madoguchi.contract;

import java.time.Instant;

/**
 * One line about an inquiry.
 *
 * @param stageKey the key of its stage's word
 */
public record RecentInquiry(String number, String subject, String stageKey, Instant createdAt) {}
