package io.madoguchi.outage;

import java.util.List;

/**
 * {@code /incidents}.
 *
 * @param declares the viewer may make one
 * @param inquiry number of one that is to be linked; empty if none is
 */
public record OutageListView(List<OutageRow> outages, boolean declares, String inquiry) {}
