package io.madoguchi.ticket;

import io.madoguchi.contract.ContractSummary;
import io.madoguchi.inquiry.Category;
import io.madoguchi.inquiry.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an inquiry beside its state.
 *
 * @param device null if it is about none, or about one that does not exist for the viewer
 * @param place null if it stands in no engagement
 */
public record TicketFacts(
        String subject,
        Severity severity,
        Category category,
        Report report,
        @Nullable Device device,
        @Nullable ContractSummary contract,
        @Nullable Place place) {

    /** @param channel the word's key is {@code inquiry.channel.CHANNEL} */
    public record Report(
            String reporterName,
            String customerName,
            String channel,
            String contact,
            String effect,
            @Nullable Instant beganAt,
            Instant createdAt) {}

    public record Device(
            String code, String maker, String modelNumber, String serialNumber, String hostName, String site) {}

    /** The engagement (案件) and its group (顧客案件グループ): why somebody of limited scope sees the inquiry (M6.3). */
    public record Place(String engagement, String group) {}
}
