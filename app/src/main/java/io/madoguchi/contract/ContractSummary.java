package io.madoguchi.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other modules know of a contract. Whoever may not see contracts is shown its number, service, hours and end alone
 * (M5.1), never its title.
 *
 * @param engagementId the engagement (案件) in which it stands; null if in none
 */
public record ContractSummary(
        UUID id,
        UUID customerId,
        @Nullable UUID engagementId,
        String number,
        String title,
        ServiceType service,
        ServicePlan plan,
        ServiceHours hours,
        LocalDate endsOn) {}
