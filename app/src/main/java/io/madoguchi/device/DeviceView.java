package io.madoguchi.device;

import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.RecentInquiry;
import io.madoguchi.contract.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device's page.
 *
 * @param inquiries the newest ones about it
 */
public record DeviceView(Facts facts, List<Line> lines, List<RecentInquiry> inquiries) {

    public boolean hasPrices() {
        return lines.stream().anyMatch(line -> line.annualPriceYen() != null);
    }

    /** What the device is and where it stands. */
    public record Facts(
            String code,
            ProductKind kind,
            String maker,
            String modelNumber,
            String productName,
            String serialNumber,
            String hostName,
            String site,
            String customerCode,
            String customerName,
            @Nullable LocalDate endOfSale,
            @Nullable SupportEnd support) {}

    /**
     * A contract that covers the device.
     *
     * @param open whether the viewer may open the contract's page; otherwise he is told its number, service, hours and end
     *     alone
     * @param annualPriceYen without tax; null where the viewer sees no money
     */
    public record Line(
            ContractSummary contract,
            Term term,
            LocalDate coveredFrom,
            int firstResponseMinutes,
            int restorationMinutes,
            boolean open,
            @Nullable Long annualPriceYen) {}
}
