package io.madoguchi.attachment;

import java.util.UUID;

/** A file that was sent with a form which is not finished yet. */
public record Upload(UUID id, String sha256, String name, String mediaType, long sizeBytes) {}
