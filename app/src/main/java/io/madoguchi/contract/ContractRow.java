package io.madoguchi.contract;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of contracts.
 *
 * @param annualAmountYen without tax; null where the viewer sees no money
 */
public record ContractRow(
        ContractSummary contract,
        Term term,
        String customerCode,
        String customerName,
        int devices,
        @Nullable Long annualAmountYen) {}
