package io.madoguchi.storage;

/**
 * What a file is by its content, and what may be done with it.
 *
 * @param mediaType as detected; the browser's word is not taken
 * @param allowed may be attached
 * @param servedInline may be shown by the browser; everything else is only ever downloaded
 */
public record FileType(String mediaType, boolean allowed, boolean servedInline) {}
