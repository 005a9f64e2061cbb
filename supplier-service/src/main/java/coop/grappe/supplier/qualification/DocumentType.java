package coop.grappe.supplier.qualification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of documents that are kept, known by what they begin with and not by their name. */
enum DocumentType {
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final String mediaType;
    private final byte[] beginning;

    DocumentType(String mediaType, byte[] beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    static Optional<DocumentType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length >= type.beginning.length
                        && Arrays.equals(content, 0, type.beginning.length, type.beginning, 0, type.beginning.length))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }
}
