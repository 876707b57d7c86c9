package io.madoguchi.demo;

import io.madoguchi.inquiry.Category;
import io.madoguchi.inquiry.Channel;
import io.madoguchi.inquiry.InquiryKind;
import io.madoguchi.inquiry.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened once, or may happen at several customers. Words in braces are filled in ({@link DemoWords}).
 *
 * @param id for other stories to refer to
 * @param products codes of the products it may happen to; none where it is about a contract
 * @param language of the reporter
 * @param reporter a certain person; null for one who fits, as with what follows
 * @param channel TELEPHONE or FAX, if the desk writes it down for him
 * @param caller who called, if he has no account; the reporter then only says of which company he is
 * @param at how long ago, in time of work
 * @param began how long before the report
 * @param text the report
 * @param files their contents by their names; {@code @name} for a file that lies below files/
 * @param words sets of words of which each inquiry takes the next, by their names
 */
record DemoStory(
        @Nullable String id,
        @Nullable List<String> products,
        InquiryKind kind,
        Severity severity,
        @Nullable Category category,
        @Nullable String language,
        @Nullable String reporter,
        @Nullable Channel channel,
        @Nullable String caller,
        @Nullable String device,
        @Nullable String contract,
        @Nullable String at,
        @Nullable String began,
        String subject,
        String text,
        @Nullable String effect,
        @Nullable String contact,
        @Nullable Map<String, String> files,
        @Nullable Map<String, List<String>> words,
        List<Map<String, String>> steps) {

    Category about() {
        return category == null ? Category.TECHNICAL : category;
    }

    boolean isEnglish() {
        return "en".equals(language);
    }

    /** Whether it is of certain people, at a certain time. */
    boolean isTold() {
        return reporter != null;
    }

    boolean fits(String product) {
        return products != null && products.contains(product);
    }

    /** The step that solved it for good and after which nobody says that it is over; -1 if there is none. */
    int solved() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Set<String> step = steps.get(i).keySet();
            if (step.contains("close") || step.contains("reopen")) {
                return -1;
            }
            if (step.contains("restore") || step.contains("answer")) {
                return i;
            }
        }
        return -1;
    }
}
