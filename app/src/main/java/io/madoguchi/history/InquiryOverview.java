package io.madoguchi.history;

import java.util.List;

/**
 * What goes on, for a customer's first page.
 *
 * @param newest open ones
 * @param attention those that wait for the customer
 * @param open how many there are
 */
public record InquiryOverview(List<InquiryRow> newest, List<InquiryRow> attention, int open, int waitingForCustomer) {}
