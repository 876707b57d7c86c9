package io.madoguchi.shell;

/**
 * @param status of HTTP; its words have the keys {@code fault.STATUS.*}
 * @param number under which our failure stands in the log; empty otherwise
 */
public record FaultView(int status, String number) {}
