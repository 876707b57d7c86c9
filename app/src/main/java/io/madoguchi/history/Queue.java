package io.madoguchi.history;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Viewer;
import org.jspecify.annotations.Nullable;

/** The queues of vendor staff (M1.6): open inquiries, due first. */
public enum Queue {
    /** The viewer's own. */
    MINE,
    /** What the service desk has to do next. */
    DESK,
    /** Visits and parts to plan. */
    COORDINATION,
    /** What waits for a contract to be checked (契約確認中); a representative's own customers, and those who have nobody. */
    ENTITLEMENT,
    /** Those of the customers whom the viewer represents, and what waits for sales. */
    SALES,
    /** What waits for the customer. */
    WAITING;

    /** Where somebody's work begins; null for who has none of his own. */
    static @Nullable Queue of(Viewer viewer) {
        AccountKind kind = viewer.kind();
        return switch (kind) {
            case SERVICE_DESK -> DESK;
            case SUPPORT_ENGINEER -> MINE;
            case SERVICE_COORDINATOR -> COORDINATION;
            case SALES_REPRESENTATIVE -> SALES;
            default -> null;
        };
    }
}
