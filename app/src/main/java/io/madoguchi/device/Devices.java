package io.madoguchi.device;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The devices that exist for the viewer; to be called within his work ({@code database.as}). */
@Component
public class Devices {

    private final DeviceSummaryQuery query;

    Devices(DeviceSummaryQuery query) {
        this.query = query;
    }

    public Optional<DeviceSummary> find(String code) {
        return query.coded(code);
    }

    /** Those of them that exist for the viewer, in this order. */
    public List<DeviceSummary> findAll(List<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : query.coded(codes).stream()
                        .sorted(Comparator.comparingInt(each -> codes.indexOf(each.code())))
                        .toList();
    }

    public Optional<DeviceSummary> of(UUID id) {
        return query.of(id);
    }

    /**
     * As {@link #findAll} and {@link #search} together, in one statement.
     *
     * @param codes of the named ones
     */
    public NamedAndFound findAndSearch(List<String> codes, String text, int limit) {
        List<DeviceSummaryQuery.Found> all = query.matchingOrNamed(text, codes, limit);
        return new NamedAndFound(
                all.stream()
                        .map(DeviceSummaryQuery.Found::device)
                        .filter(each -> codes.contains(each.code()))
                        .sorted(Comparator.comparingInt(each -> codes.indexOf(each.code())))
                        .toList(),
                all.stream()
                        .filter(DeviceSummaryQuery.Found::matches)
                        .map(DeviceSummaryQuery.Found::device)
                        .sorted(Comparator.comparing(DeviceSummary::code))
                        .limit(limit)
                        .toList());
    }

    public record NamedAndFound(List<DeviceSummary> named, List<DeviceSummary> found) {}

    /**
     * The first ones by code in which each word of the text occurs, in any part of code, maker, model, serial number, host
     * name or site; of an empty text, all.
     */
    public List<DeviceSummary> search(String text, int limit) {
        return query.search(text, limit);
    }
}
