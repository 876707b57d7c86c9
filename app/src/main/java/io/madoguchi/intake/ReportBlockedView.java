package io.madoguchi.intake;

import java.util.Map;

/**
 * Says why nothing can be reported.
 *
 * @param texts what was typed before the last engagement was lost, by the keys of their labels, to be taken along
 */
public record ReportBlockedView(String name, Map<String, String> texts) {}
