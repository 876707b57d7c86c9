package io.madoguchi.inquiry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract of the customer that is to cover an inquiry.
 *
 * @param engagement the name of the engagement (案件) in which it stands; empty if in none
 */
record NamedContract(UUID id, String number, @Nullable UUID engagementId, String engagement, Cover.Line line) {}
