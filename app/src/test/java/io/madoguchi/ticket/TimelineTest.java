package io.madoguchi.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.AccountKind;
import io.madoguchi.inquiry.EntryDetail;
import io.madoguchi.inquiry.EntryKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("M1.2 the timeline by kinds of entries")
class TimelineTest {

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void everyEntryIsFoundUnderSomeFilter(EntryKind kind) {
        assertThat(Stream.of(Timeline.values()).filter(each -> each != Timeline.ALL))
                .anyMatch(each -> each.shows(entry(kind)));
        assertThat(Timeline.ALL.shows(entry(kind))).isTrue();
    }

    @Test
    void visitsAndPartsStandTogetherAndNotesAlone() {
        assertThat(Stream.of(EntryKind.values()).filter(kind -> Timeline.VISITS.shows(entry(kind))))
                .containsExactly(EntryKind.VISIT, EntryKind.PART);
        assertThat(Stream.of(EntryKind.values()).filter(kind -> Timeline.INTERNAL.shows(entry(kind))))
                .containsExactly(EntryKind.NOTE);
    }

    private static TicketEntry entry(EntryKind kind) {
        UUID id = new UUID(0, 1);
        EntryDetail detail = EntryDetail.read("{}");
        return new TicketEntry(
                id, kind, Instant.EPOCH, null, "三浦 拓也", AccountKind.SUPPORT_ENGINEER, "", detail, List.of());
    }
}
