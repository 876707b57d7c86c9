package io.madoguchi.template;

import java.util.List;

/** {@code /templates}. */
public record TemplateListView(List<AnswerTemplate> templates) {}
