package io.madoguchi.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The contracts that exist for the viewer; to be called within his work ({@code database.as}). */
@Component
public class Contracts {

    private final ContractSummaryQuery query;

    Contracts(ContractSummaryQuery query) {
        this.query = query;
    }

    public Optional<ContractSummary> find(String number) {
        return query.numbered(number);
    }

    public Optional<ContractSummary> of(UUID id) {
        return query.of(id);
    }

    /** The first ones by number. */
    public List<ContractSummary> list(int limit) {
        return query.list(limit);
    }
}
