package io.madoguchi.history;

import io.madoguchi.inquiry.Turn;
import java.util.List;
import java.util.Map;

/**
 * What the first page shows of inquiries.
 *
 * @param newest the newest open ones; of staff, without those in {@code attention}
 * @param attention of a customer, those that wait for him; of the desk, those that nobody has; of other staff, his own
 * @param openByTurn how many are open, by whose turn it is; without those that are nobody's
 * @param mine how many open ones are assigned to the viewer
 * @param unassigned how many open ones nobody has
 */
public record InquiryOverview(
        List<InquiryRow> newest, List<InquiryRow> attention, Map<Turn, Integer> openByTurn, int mine, int unassigned) {

    public int open() {
        return openByTurn.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int waitingForCustomer() {
        return openByTurn.getOrDefault(Turn.CUSTOMER, 0);
    }
}
