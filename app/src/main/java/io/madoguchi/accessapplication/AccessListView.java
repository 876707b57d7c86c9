package io.madoguchi.accessapplication;

import io.madoguchi.kernel.Slice;
import io.madoguchi.shell.ListParameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /applications/access}.
 *
 * @param total how many match
 */
public record AccessListView(AccessFilter filter, Slice<Row> applications, int total) {

    public String tab(@Nullable AccessState state) {
        return filter.path().with("state", ListParameters.parameter(state)).toString();
    }

    /** An application in the list. */
    public record Row(
            UUID id,
            String number,
            String customerCode,
            String customerName,
            String applicantName,
            AccessState state,
            int parts,
            Instant filedAt) {

        List<String> keys() {
            return List.of(filedAt.toString(), id.toString());
        }
    }
}
