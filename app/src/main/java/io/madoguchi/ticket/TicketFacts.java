package io.madoguchi.ticket;

import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.inquiry.Claim;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an inquiry beside its state.
 *
 * @param device null if it is about none, or about one that does not exist for the viewer
 * @param others the devices beside that one
 * @param service name of the kind of service; null if none was named
 * @param place null if it stands in no engagement
 * @param check how it stands to the customer's contracts
 * @param mergedInto the inquiry that goes on in its place
 */
public record TicketFacts(
        String subject,
        Report report,
        @Nullable Device device,
        List<Device> others,
        @Nullable ServiceType service,
        @Nullable ContractSummary contract,
        @Nullable Place place,
        @Nullable Other mergedInto,
        @Nullable Outage outage,
        Check check) {

    /**
     * @param behalfOfName the colleague for whom it was reported; null if it is the reporter's own
     * @param channel the word's key is {@code inquiry.channel.CHANNEL}
     */
    public record Report(
            String reporterName,
            @Nullable String behalfOfName,
            String customerName,
            String channel,
            String contact,
            String effect,
            @Nullable Instant beganAt,
            Instant createdAt) {

        /** 報告した人, and for whom. */
        public String reporter(Words words) {
            return behalfOfName == null
                    ? words.person(reporterName)
                    : words.t("inquiry.behalf", words.person(reporterName), words.person(behalfOfName));
        }
    }

    public record Device(
            String code, String maker, String modelNumber, String serialNumber, String hostName, String site) {}

    /** The wide-area incident (広域障害) that it comes from, as customers may read it. */
    public record Outage(
            String number,
            String title,
            String affected,
            @Nullable Instant restorationDueAt,
            @Nullable Instant restoredAt) {}

    /**
     * @param representative of the customer, who settles what is in doubt; empty if there is none
     * @param contracts those in force that could be named; only while something is in doubt
     */
    public record Check(Claim claim, String representative, List<Contract> contracts) {}

    /** @param engagement in which it stands; empty if in none */
    public record Contract(String number, String title, String engagement) {}

    /** Another inquiry. */
    public record Other(String number, String subject) {}

    /** The engagement (案件) and its group (顧客案件グループ): why somebody of limited scope sees the inquiry (M6.3). */
    public record Place(String engagement, String group) {}
}
