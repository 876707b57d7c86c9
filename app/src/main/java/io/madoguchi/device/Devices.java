package io.madoguchi.device;

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

    public Optional<DeviceSummary> of(UUID id) {
        return query.of(id);
    }

    /**
     * The first ones by code in which each word of the text occurs, in any part of code, maker, model, serial number, host
     * name or site; of an empty text, all.
     */
    public List<DeviceSummary> search(String text, int limit) {
        return query.search(text, limit);
    }
}
