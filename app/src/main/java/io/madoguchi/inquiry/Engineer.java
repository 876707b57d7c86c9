package io.madoguchi.inquiry;

import java.util.UUID;

/** Who works on an inquiry. The name is kept as it was when he got it. */
public record Engineer(UUID id, String name) {}
