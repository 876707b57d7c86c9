package io.madoguchi.engagement;

import io.madoguchi.database.schema.tables.records.EngagementGroupRecord;
import io.madoguchi.database.schema.tables.records.EngagementRecord;
import io.madoguchi.engagement.EngagementImportStore.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a batch of an import of engagements writes. */
final class EngagementImportWrites {

    final List<EngagementRecord> engagements = new ArrayList<>();
    final List<EngagementGroupRecord> addedGroups = new ArrayList<>();
    final List<EngagementGroupRecord> changedGroups = new ArrayList<>();
    final List<Member> joined = new ArrayList<>();
    final Map<UUID, List<String>> left = new HashMap<>();
    final Set<UUID> restricted = new HashSet<>();
    final Map<UUID, List<String>> placed = new HashMap<>();
    final List<String> freed = new ArrayList<>();

    void group(EngagementRecord engagement, EngagementGroupRecord group, boolean isNew) {
        if (isNew) {
            engagements.add(engagement);
            addedGroups.add(group);
        } else {
            changedGroups.add(group);
        }
    }

    void join(UUID group, UUID account) {
        joined.add(new Member(group, account));
    }

    void leave(UUID group, List<String> mails) {
        left.put(group, mails);
    }

    /** From now on the account sees its engagements only. */
    void restrict(UUID account) {
        restricted.add(account);
    }

    void place(List<String> contractNumbers, UUID engagement) {
        placed.put(engagement, contractNumbers);
    }

    void free(List<String> contractNumbers) {
        freed.addAll(contractNumbers);
    }
}
