package io.madoguchi.customer;

import io.madoguchi.kernel.Paging;
import io.madoguchi.shell.ListParameters;
import io.madoguchi.shell.ListPath;
import java.util.List;

/**
 * Which customers are listed, as it stands in the address.
 *
 * @param text any part of name, kana, code or telephone number
 * @param mine those whose sales representative the viewer is
 * @param overdue whose accounts have not been confirmed in time
 * @param asked who wait for an answer about functions
 */
public record CustomerFilter(String text, boolean mine, boolean overdue, boolean asked, Paging paging) {

    static CustomerFilter of(ListParameters asked) {
        return new CustomerFilter(
                asked.text("q"),
                asked.text("mine").equals("yes"),
                asked.text("attestation").equals("overdue"),
                asked.text("functions").equals("asked"),
                Paging.of(asked.raw("after"), asked.raw("before"), "", CustomerFilter::reads));
    }

    public ListPath path() {
        return ListPath.of("/customers")
                .with("q", text)
                .with("mine", mine ? "yes" : null)
                .with("attestation", overdue ? "overdue" : null)
                .with("functions", asked ? "asked" : null);
    }

    public boolean isEmpty() {
        return text.isEmpty() && !mine && !overdue && !asked;
    }

    private static boolean reads(List<String> keys) {
        return keys.size() == 1;
    }
}
