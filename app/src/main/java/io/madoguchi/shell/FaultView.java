package io.madoguchi.shell;

import org.jspecify.annotations.Nullable;

/**
 * A request that failed.
 *
 * @param status of HTTP; its words have the keys {@code fault.STATUS.*}
 * @param number under which our failure stands in the log; empty otherwise
 * @param sent whether a form was sent, so that somebody wonders what has become of his text
 * @param unsent the form, where it can be sent again
 */
public record FaultView(
        int status, String number, boolean sent, @Nullable Unsent unsent) {}
