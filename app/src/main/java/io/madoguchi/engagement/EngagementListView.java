package io.madoguchi.engagement;

import io.madoguchi.kernel.Slice;
import java.util.List;
import java.util.UUID;

/**
 * {@code /engagements}.
 *
 * @param total how many match
 * @param customers to choose from; empty for customers
 * @param edits the viewer may make one
 */
public record EngagementListView(
        EngagementFilter filter, Slice<Row> engagements, int total, List<Customer> customers, boolean edits) {

    /**
     * An engagement in the list.
     *
     * @param strangers those of the members who are of other companies
     */
    public record Row(
            UUID id,
            String name,
            String groupName,
            boolean showsMoney,
            String customerCode,
            String customerName,
            int contracts,
            int devices,
            int members,
            int strangers) {

        List<String> keys() {
            return List.of(name, id.toString());
        }
    }

    public record Customer(String code, String name) {}
}
