package io.madoguchi.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.madoguchi.inquiry.Category;
import io.madoguchi.inquiry.Classification;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.Severity;
import io.madoguchi.inquiry.Stage;
import io.madoguchi.inquiry.Turn;
import io.madoguchi.inquiry.Verb;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry of {@code demo/tickets.json}; all times are relative to the start of the demonstration.
 *
 * @param examined contracts have to cover it, as of what is reported now; those of the past are not in the demonstration
 */
record DemoTicket(
        InquiryKind kind,
        Severity severity,
        Category category,
        String reporter,
        @Nullable String device,
        @Nullable String contract,
        String subject,
        String description,
        @Nullable String effect,
        @Nullable Duration began,
        Duration at,
        @Nullable String contact,
        @Nullable List<DemoFile> attachments,
        @Nullable Boolean examined,
        List<DemoStep> steps) {

    record DemoFile(String name, String text) {}

    /**
     * One thing that was done.
     *
     * @param to whom an inquiry is assigned or forwarded, by mail address
     * @param turn to which part of the vendor it is forwarded; an engineer's where {@code to} says which
     * @param stage to which it is changed
     * @param until the stated restoration
     * @param asks the customer acts next
     */
    record DemoStep(
            Duration at,
            String by,
            @JsonProperty("do") Verb verb,
            @Nullable String text,
            @Nullable String to,
            @Nullable Turn turn,
            @Nullable Stage stage,
            @Nullable Classification classification,
            @Nullable Duration until,
            @Nullable Boolean asks,
            @Nullable String fix) {}
}
