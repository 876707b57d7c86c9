package io.madoguchi.contract;

import io.madoguchi.kernel.Slice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract's page.
 *
 * @param inquiries the newest ones about it
 */
public record ContractView(Facts facts, Slice<Line> lines, List<RecentInquiry> inquiries) {

    public String path() {
        return "/contracts/" + facts.contract().number();
    }

    /**
     * What was agreed.
     *
     * @param salesRepresentative his name; null if nobody is named
     * @param devices how many it covers
     * @param annualAmountYen without tax; null where the viewer sees no money
     * @param linesYen the sum of its lines' yearly prices; null where the viewer sees no money
     */
    public record Facts(
            ContractSummary contract,
            Term term,
            int firstResponseMinutes,
            int restorationMinutes,
            String customerCode,
            String customerName,
            @Nullable String salesRepresentative,
            int devices,
            @Nullable Long annualAmountYen,
            @Nullable Long linesYen) {}

    /**
     * A device that the contract covers.
     *
     * @param annualPriceYen without tax; null where the viewer sees no money
     */
    public record Line(
            String deviceCode,
            String maker,
            String modelNumber,
            String serialNumber,
            String hostName,
            String site,
            ServiceType service,
            LocalDate coveredFrom,
            @Nullable Long annualPriceYen) {}
}
