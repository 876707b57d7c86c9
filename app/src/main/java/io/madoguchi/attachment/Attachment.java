package io.madoguchi.attachment;

import java.util.UUID;

/** A file of an inquiry. */
record Attachment(UUID id, UUID customerId, String sha256, String name, String mediaType, long sizeBytes) {}
