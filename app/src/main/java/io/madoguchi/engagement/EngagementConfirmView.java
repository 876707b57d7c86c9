package io.madoguchi.engagement;

import io.madoguchi.engagement.ChangePreview.Told;
import java.util.List;
import java.util.Map;

/**
 * Asks for confirmation of a change, with what it means.
 *
 * @param key of the verb, in {@code engagement.confirm.title.KEY}
 * @param action to which the form is sent again
 * @param back the page that it came from
 */
public record EngagementConfirmView(
        String key, String name, String action, String back, EngagementForm form, EngagementStep step, Told told) {

    /** All that was sent, to be sent again. */
    public Map<String, List<String>> kept() {
        return form.kept();
    }
}
