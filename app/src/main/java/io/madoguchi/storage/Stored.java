package io.madoguchi.storage;

/** A content that is safe on disk. */
public record Stored(String sha256, long sizeBytes) {}
