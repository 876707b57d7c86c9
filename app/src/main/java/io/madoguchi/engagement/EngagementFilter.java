package io.madoguchi.engagement;

import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.util.List;
import java.util.UUID;

/**
 * Which engagements are listed, as it stands in the address.
 *
 * @param text words in the name of the engagement, of its group or of the customer
 * @param customer code; asked by vendor staff only
 */
public record EngagementFilter(String text, String customer, Paging paging) {

    static EngagementFilter of(ListParameters asked, boolean staff) {
        return new EngagementFilter(
                asked.text("q"),
                staff ? asked.text("customer") : "",
                Paging.of(asked.raw("after"), asked.raw("before"), "", EngagementFilter::reads));
    }

    /** The address of the first page. */
    public ListPath path() {
        return ListPath.of("/engagements").with("q", text).with("customer", customer);
    }

    public boolean isEmpty() {
        return text.isEmpty() && customer.isEmpty();
    }

    private static boolean reads(List<String> keys) {
        try {
            UUID.fromString(keys.get(1));
            return keys.size() == 2;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
