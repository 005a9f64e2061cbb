package coop.grappe.supplier.tender;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of documents that are taken, known by what they begin with or hold and not by their name. */
enum DocumentKind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text");

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};
    /** An OpenDocument package begins with its type, not compressed (ODF 1.3, part 2, 3.3). */
    private static final int ODF_TYPE_AT = 30;

    private final String mediaType;

    DocumentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<DocumentKind> of(byte[] content) {
        if (begins(content, 0, PDF_BEGINS)) {
            return Optional.of(PDF);
        }
        if (begins(content, 0, PNG_BEGINS)) {
            return Optional.of(PNG);
        }
        if (begins(content, 0, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        }
        return begins(content, 0, ZIP_BEGINS) ? ofPackage(content) : Optional.empty();
    }

    private static Optional<DocumentKind> ofPackage(byte[] content) {
        if (begins(content, ODF_TYPE_AT, ("mimetype" + ODT.mediaType).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(ODT);
        }
        Set<String> names = ZipNames.of(content);
        if (names.contains("word/document.xml")) {
            return Optional.of(DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }

    private static boolean begins(byte[] content, int at, byte[] beginning) {
        return content.length >= at + beginning.length
                && Arrays.equals(content, at, at + beginning.length, beginning, 0, beginning.length);
    }

    String mediaType() {
        return mediaType;
    }
}
