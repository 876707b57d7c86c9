package io.madoguchi.device;

import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.Term;

/**
 * By what a device is covered.
 *
 * @param contract the one that ends last
 * @param term of all its coverage together
 * @param others how many more contracts cover it
 * @param open whether the viewer may open the contract's page
 */
public record Coverage(ContractSummary contract, Term term, int others, boolean open) {}
