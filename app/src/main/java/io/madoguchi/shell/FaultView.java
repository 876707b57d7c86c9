package io.madoguchi.shell;

/**
 * A request that failed.
 *
 * @param status of HTTP; its words have the keys {@code fault.STATUS.*}
 * @param number under which our failure stands in the log; empty otherwise
 */
public record FaultView(int status, String number) {}
