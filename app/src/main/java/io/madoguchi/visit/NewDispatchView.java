package io.madoguchi.visit;

import org.jspecify.annotations.Nullable;

/** The form for a new visit or part: the coordinator plans, the engineer asks. */
public record NewDispatchView(
        InquiryLine inquiry, Fields fields, @Nullable Trouble trouble) {}
