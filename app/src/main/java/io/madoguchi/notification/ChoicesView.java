package io.madoguchi.notification;

import io.madoguchi.mail.NoticeWishes.Way;
import java.util.List;

/** How the viewer is told of what. */
public record ChoicesView(List<Choice> choices, int hour) {

    /**
     * @param labelKey of its name
     * @param mandatory is always mailed
     */
    public record Choice(String event, String labelKey, Way way, boolean mandatory) {}
}
