package io.madoguchi.contract;

import java.util.List;
import java.util.UUID;

/**
 * The newest inquiries about a device or a contract, of those that exist for the viewer. The module of inquiries stands above
 * this one and provides it; to be called within the viewer's work.
 */
public interface RecentInquiries {

    List<RecentInquiry> ofDevice(UUID device, int limit);

    List<RecentInquiry> ofContract(UUID contract, int limit);
}
