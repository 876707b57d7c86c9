package io.madoguchi.inquiry;

import static io.madoguchi.database.schema.Tables.INQUIRY;

import io.madoguchi.database.schema.tables.records.InquiryRecord;
import io.madoguchi.kernel.SearchKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes what ties inquiries to each other. */
@Component
class InquiryLinkStore {

    private final DSLContext dsl;

    InquiryLinkStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A new inquiry of the same reporter about the same thing, where the first one stands.
     */
    void split(UUID id, String number, Inquiry from, String subject, String description, Instant now) {
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        InquiryRecord row = dsl.fetchSingle(INQUIRY, INQUIRY.ID.eq(from.id())).copy();
        String words = row.getSearchKey().replace(SearchKey.of(from.number(), row.getSubject()), "");
        row.setId(id);
        row.setNumber(number);
        row.setSubject(subject);
        row.setDescription(description);
        row.setSearchKey(SearchKey.of(number, subject, words));
        row.setStage(Stage.RECEIVED.name());
        row.setTurn(Turn.DESK.name());
        row.setTurnSince(time);
        row.setAssigneeId(null);
        row.setAssigneeName(null);
        row.setRestorationDueAt(null);
        row.setRestoredAt(null);
        row.setClosedAt(null);
        row.setClosesAt(null);
        row.setCreatedAt(time);
        row.setUpdatedAt(time);
        row.setVersion(1);
        row.setSplitFromId(from.id());
        // The database makes these itself.
        row.touched(INQUIRY.DUE_ORDER, false);
        row.touched(INQUIRY.SEVERITY_RANK, false);
        dsl.executeInsert(row);
    }

    /** What had been merged into the duplicate goes along with it. */
    void mergeInto(Inquiry duplicate, Inquiry other) {
        dsl.update(INQUIRY)
                .set(INQUIRY.MERGED_INTO_ID, other.id())
                .where(INQUIRY.ID.eq(duplicate.id()).or(INQUIRY.MERGED_INTO_ID.eq(duplicate.id())))
                .execute();
    }
}
