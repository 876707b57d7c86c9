package io.madoguchi.contract;

import static io.madoguchi.database.schema.Tables.CONTRACT;

import io.madoguchi.database.schema.tables.records.ContractRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads contracts for other modules. */
@Component
class ContractSummaryQuery {

    private final DSLContext dsl;

    ContractSummaryQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<ContractSummary> numbered(String number) {
        return dsl.selectFrom(CONTRACT).where(CONTRACT.NUMBER.eq(number)).fetchOptional(ContractSummaryQuery::summary);
    }

    Optional<ContractSummary> of(UUID id) {
        return dsl.selectFrom(CONTRACT).where(CONTRACT.ID.eq(id)).fetchOptional(ContractSummaryQuery::summary);
    }

    List<ContractSummary> list(int limit) {
        return dsl.selectFrom(CONTRACT).orderBy(CONTRACT.NUMBER).limit(limit).fetch(ContractSummaryQuery::summary);
    }

    static ContractSummary summary(ContractRecord contract) {
        return new ContractSummary(
                contract.getId(),
                contract.getCustomerId(),
                contract.getEngagementId(),
                contract.getNumber(),
                contract.getTitle(),
                ServiceType.valueOf(contract.getService()),
                ServicePlan.valueOf(contract.getPlan()),
                ServiceHours.of(contract.getHours()),
                contract.getEndsOn());
    }
}
