package io.madoguchi.ticket;

import java.util.UUID;

/** What is attached to an entry. */
public record TicketFile(UUID id, String name, String mediaType, long sizeBytes) {

    /** The picture in the sprite. */
    public String icon() {
        if (mediaType.startsWith("image/")) {
            return "image";
        }
        if (mediaType.contains("zip") || mediaType.contains("compressed") || mediaType.contains("tar")) {
            return "archive";
        }
        return mediaType.startsWith("text/") || mediaType.equals("application/pdf") ? "file-text" : "file";
    }
}
